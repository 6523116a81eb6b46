-- Lines that waited for somebody to vouch for their check character although a spreadsheet had rounded their code: the last
-- digits are lost, so nobody can.
update import_fate f
   set flags = array_replace(f.flags, 'CHECK_CHARACTER_MISMATCH', 'CODE_TURNED_INTO_NUMBER')
  from import_row r
 where r.job = f.job and r.line = f.line and f.fate = 'HELD'
   and r.scheme = 'CREDIT_CODE' and r.value ~ '^[0-9]{15}000$'
   and f.flags @> '{CHECK_CHARACTER_MISMATCH}';
