package worksafe.training.session.sheet;

import java.util.Arrays;
import java.util.List;
import worksafe.kernel.Text;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.sheet.SheetColumn;

/** How learners stand in a spreadsheet. */
enum EnrolmentColumns {
    NAME("name", "姓名"),
    RESIDENT_ID("residentId", "公民身份号码");

    private final String column;
    private final String title;

    EnrolmentColumns(String column, String title) {
        this.column = column;
        this.title = title;
    }

    /** What a template has, and what a file is searched for. */
    static List<SheetColumn> sought() {
        return Arrays.stream(values())
                .map(column -> SheetColumn.titled(column.column, column.title, true))
                .toList();
    }

    /** @throws RequestProblem 400 where it says nothing */
    String of(List<String> line) {
        var text = Text.nfc(line.get(ordinal())).strip();
        if (Text.saysNothing(text)) {
            throw wrong("required");
        }
        return text;
    }

    RequestProblem wrong(String code, Object... arguments) {
        return RequestProblem.invalid(new Violation("/" + column, code, arguments));
    }
}
