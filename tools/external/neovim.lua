-- Run by neovim.mjs inside Neovim: plays the session in the file that INVENTORY_LINT_SESSION names, and writes what was
-- shown at each stage into its field `shown`.
vim.o.swapfile = false
local session_file = vim.env.INVENTORY_LINT_SESSION
local session = vim.json.decode(table.concat(vim.fn.readfile(session_file), "\n"))

--- The diagnostics of the current buffer in order; columns are bytes.
local function shown()
  local diagnostics = vim.tbl_map(function(diagnostic)
    return {
      ruleId = diagnostic.code,
      severity = diagnostic.severity,
      source = diagnostic.source,
      start = { diagnostic.lnum, diagnostic.col },
      ["end"] = { diagnostic.end_lnum, diagnostic.end_col },
    }
  end, vim.diagnostic.get(0))
  table.sort(diagnostics, function(a, b)
    return a.start[1] < b.start[1] or (a.start[1] == b.start[1] and a.start[2] < b.start[2])
  end)
  return diagnostics
end

--- Applies what the server offers of a kind for the whole buffer, as vim.lsp.buf.code_action does once chosen.
local function repair(client, kind)
  local last = vim.api.nvim_buf_line_count(0)
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = { start = { line = 0, character = 0 }, ["end"] = { line = last, character = 0 } },
    context = { diagnostics = {}, only = { kind } },
  }
  local answers = vim.lsp.buf_request_sync(0, "textDocument/codeAction", params, session.patience)
  local action = answers[client].result[1]
  if not action.edit then
    action = vim.lsp.buf_request_sync(0, "codeAction/resolve", action, session.patience)[client].result
  end
  vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
  vim.cmd("silent write")
end

for _, file in ipairs(session.files) do
  vim.cmd("edit " .. vim.fn.fnameescape(file.path))
  local config = { name = "inventory-lint", cmd = session.command, root_dir = session.folder }
  local client = vim.lsp.start and vim.lsp.start(config) or vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, client)
  for _, stage in ipairs(file.stages) do
    if stage.edit then
      vim.api.nvim_buf_set_lines(0, stage.edit.line, stage.edit.line + 1, true, { stage.edit.text })
    end
    vim.wait(session.patience, function()
      return vim.deep_equal(shown(), stage.expected)
    end, 20)
    stage.shown = shown()
    if stage.repair then
      repair(client, stage.repair)
    end
  end
end
vim.fn.writefile({ vim.json.encode(session) }, session_file)
vim.cmd("qa!")
