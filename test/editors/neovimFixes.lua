-- Waits for the problems of the document that Neovim was started with, chooses an action for the first one, and writes down what has come of it.
local function until_true(ready)
  return vim.wait(20000, ready, 50)
end

until_true(function() return #vim.diagnostic.get(0) > 0 end)
local problems = {}
for _, problem in ipairs(vim.diagnostic.get(0)) do
  table.insert(problems, { line = problem.lnum, message = problem.message, code = problem.code, source = problem.source })
end

local offered = {}
vim.ui.select = function(items, options, choose)
  for _, item in ipairs(items) do
    local title = options.format_item(item)
    table.insert(offered, title)
    if title == vim.env.ACTION then choose(item) end
  end
end
local before = vim.api.nvim_buf_get_changedtick(0)
vim.api.nvim_win_set_cursor(0, { problems[1].line + 1, vim.diagnostic.get(0)[1].col })
vim.lsp.buf.code_action()
until_true(function() return vim.api.nvim_buf_get_changedtick(0) > before end)
until_true(function() return #vim.diagnostic.get(0) < #problems end)

local result = {
  problems = problems,
  offered = offered,
  left = #vim.diagnostic.get(0),
  text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n') .. '\n',
}
vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.RESULT)
vim.cmd('qa!')
