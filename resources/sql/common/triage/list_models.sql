select m.id, m.name, m.version, m.trained_at, coalesce(p.name, '') as trained_by_name, m.texts, m.labels, m.accuracy,
       m.macro_f1, m.calibration_error
from triage_model m left join person p on p.id = m.trained_by
order by m.name, m.version desc
