package worksafe.platform.registers.sheet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that was wrong with a line. */
@Schema(name = "SheetReason", description = "导入行的问题 / one thing that was wrong with a line")
public record SheetReason(
        @Schema(description = "所在列或字段 / where", examples = "/data/amountFen") @Nullable
        String pointer,

        @Schema(description = "代码 / code", examples = "schema-type")
        String code,

        @Schema(description = "说明 / in words", examples = "应为整数")
        String message) {

    /** With the place before it, for a cell of the file. */
    String said() {
        return pointer == null || pointer.isEmpty() ? message : pointer + " " + message;
    }
}
