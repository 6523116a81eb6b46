package worksafe.platform.registers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.registers.SheetImportOperations.Fate;

/** What became of a spreadsheet. */
@Schema(name = "RegisterImport", description = "表格导入结果 / what became of a spreadsheet")
record SheetImportView(
        @Schema(description = "是否试算 / whether nothing was kept")
        boolean dryRun,

        @Schema(description = "按结果计的行数 / lines by fate") Map<Fate, Integer> fates,
        List<Line> lines) {

    /** What became of one line. */
    @Schema(name = "RegisterImportLine")
    record Line(
            @Schema(description = "行号，表头为 1 / number, the header being 1")
            int line,

            Fate fate,

            @Schema(description = "成为哪一条；试算和被拒的没有 / the entry that it is; none after a dry run or a refusal") @Nullable
            UUID entryId,

            @Schema(description = "原因 / why it was refused") @Nullable
            List<Reason> reasons) {}

    /** One thing that was wrong. */
    @Schema(name = "RegisterImportReason")
    record Reason(
            @Schema(description = "所在列或字段 / where", examples = "/data/amountFen") @Nullable
            String pointer,

            @Schema(examples = "schema-type") String code,
            String message) {}
}
