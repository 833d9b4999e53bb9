select coalesce(max(version), 0) as version from setting_version where kind = :kind
