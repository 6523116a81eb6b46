package worksafe.platform.registers.sheet;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** Why a file that was sent is no table that can be read. */
public enum SheetProblem implements ProblemType {
    /** Nothing was sent. */
    IMPORT_EMPTY,
    /** None of the first lines is the header in any encoding. */
    IMPORT_HEADER_UNKNOWN,
    /** A workbook of Excel 97–2003, or another document of its time. */
    IMPORT_WORKBOOK_OLD,
    /** It begins as a workbook does and is none that can be read. */
    IMPORT_WORKBOOK_UNREADABLE;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 400;
    }
}
