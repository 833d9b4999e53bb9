insert into triage_model (name, version, trained_at, trained_by, texts, labels, accuracy, macro_f1, calibration_error, body)
values (:name, :version, :trained_at, :trained_by, :texts, :labels, :accuracy, :macro_f1, :calibration_error, :body)
returning id
