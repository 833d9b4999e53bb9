select integrity_check as finding from pragma_integrity_check() where integrity_check <> 'ok'
