;;; Plays a session with eglot and flymake.  -*- lexical-binding: t -*-
;;; Run by emacs.mjs, which names the file of the session in INVENTORY_LINT_SESSION; writes
;;; what was shown at each stage, as [rule, type, begin, end] with offsets in characters, to that file with ".shown".
(require 'eglot)
(require 'json)
(require 'nxml-mode)
(setq make-backup-files nil auto-save-default nil create-lockfiles nil enable-local-variables nil)
(setq eglot-sync-connect 10 eglot-autoreconnect nil)

(defvar session-file (getenv "INVENTORY_LINT_SESSION"))
(defvar session (let ((json-array-type 'list)) (json-read-file session-file)))

(defun shown ()
  "What flymake shows in the current buffer, in order."
  (mapcar
   (lambda (diagnostic)
     (list (plist-get (cdr (assq 'eglot-lsp-diag (flymake-diagnostic-data diagnostic))) :code)
           (symbol-name (flymake-diagnostic-type diagnostic))
           (1- (flymake-diagnostic-beg diagnostic))
           (1- (flymake-diagnostic-end diagnostic))))
   (sort (flymake-diagnostics) (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))

(defun wait-for (expected)
  "Wait until flymake shows EXPECTED, or patience ends, and return what it shows."
  (let ((end (+ (float-time) (alist-get 'patience session))))
    (while (and (not (equal (shown) expected)) (< (float-time) end))
      (accept-process-output nil 0.05)
      ;; Without a screen Emacs is never idle, which is when flymake would look by itself.
      (flymake-start))
    (vconcat (mapcar #'vconcat (shown)))))

(defun replace-line (edit)
  "Replace a line of the current buffer as EDIT says, and tell the server at once."
  (goto-char (point-min))
  (forward-line (alist-get 'line edit))
  (delete-region (line-beginning-position) (line-end-position))
  (insert (alist-get 'text edit))
  (eglot--signal-textDocument/didChange))

(defun repair (kind)
  "Apply what the server offers of KIND for the whole buffer, as if it were chosen from the menu, and save."
  (eglot-code-actions (point-min) (point-max) kind t)
  (save-buffer))

(defun play (file)
  "Open FILE, make its edits, and return what is shown at each stage."
  (find-file (alist-get 'path file))
  (funcall (intern (alist-get 'mode file)))
  (apply #'eglot (eglot--guess-contact))
  (vconcat
   (mapcar
    (lambda (stage)
      (when-let ((edit (alist-get 'edit stage))) (replace-line edit))
      (prog1 (wait-for (alist-get 'expected stage))
        (when-let ((kind (alist-get 'repair stage))) (repair kind))))
    (alist-get 'stages file))))

(dolist (mode '(nxml-mode js-mode))
  (add-to-list 'eglot-server-programs (cons mode (alist-get 'command session))))
(let ((played (vconcat (mapcar #'play (alist-get 'files session)))))
  (write-region (json-encode played) nil (concat session-file ".shown")))
(dolist (buffer (buffer-list))
  (with-current-buffer buffer (set-buffer-modified-p nil)))
(kill-emacs 0)
