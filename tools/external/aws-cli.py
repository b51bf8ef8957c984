"""Run by aws-cli.mjs: calls the AWS CLI once for each list of arguments in the JSON on standard input, in one process,
since it takes a second to start, and prints the status and the messages of each call as JSON."""
import contextlib
import io
import json
import sys

from awscli.clidriver import create_clidriver

driver = create_clidriver()
answers = []
for arguments in json.load(sys.stdin):
    errors = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(errors):
        try:
            status = driver.main(arguments)
        except SystemExit as ended:
            status = ended.code
    answers.append({"status": status, "errors": errors.getvalue().strip()})
print(json.dumps(answers))
