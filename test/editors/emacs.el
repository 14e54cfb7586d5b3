;; Types in a document, completes, and writes down what each line has become.  -*- lexical-binding: t -*-
(require 'json)
(defun complete-behind (typed)
  "Type TYPED in place of the line, complete twice, and give what the line has become."
  (beginning-of-line)
  (delete-region (point) (line-end-position))
  (insert typed)
  (eglot--signal-textDocument/didChange)
  (dotimes (_ 2)
    (completion-at-point)
    (setq last-command 'completion-at-point))
  (setq last-command nil)
  (buffer-substring-no-properties (line-beginning-position) (line-end-position)))

(setq eglot-sync-connect 20)
(find-file (getenv "DOCUMENT"))
(eglot-ensure)
;; What would be done before the next key is read.
(run-hooks 'post-command-hook)
(goto-char (point-min))
(re-search-forward "^HERE$")
(let* ((lines (mapcar #'complete-behind (json-read-from-string (getenv "TRIES"))))
       (count (count-lines (point-min) (point-max))))
  (with-temp-file (getenv "RESULT") (insert (json-encode `((lines . ,(vconcat lines)) (count . ,count))))))
