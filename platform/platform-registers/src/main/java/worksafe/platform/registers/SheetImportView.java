package worksafe.platform.registers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.registers.SheetImportOperations.Fate;
import worksafe.platform.registers.sheet.SheetReason;

/** What became of a spreadsheet. */
@Schema(name = "RegisterImport", description = "表格导入结果 / what became of a spreadsheet")
record SheetImportView(
        @Schema(description = "是否试算 / whether nothing was kept")
        boolean dryRun,

        @Schema(description = "按结果计的行数 / lines by fate") Map<Fate, Integer> fates,

        @Schema(description = "文件中未采用的列 / columns of the file that were not read", examples = "[\"序号\"]")
        List<String> unread,

        @Schema(description = "逐行结果，或只含未接收的行 / line by line, or those refused")
        List<Line> lines) {

    /** What became of one line. */
    @Schema(name = "RegisterImportLine")
    record Line(
            @Schema(description = "在文件中的行号 / its number in the file", examples = "2")
            long line,

            Fate fate,

            @Schema(description = "成为哪一条；试算和被拒的没有 / the entry that it is; none after a dry run or a refusal") @Nullable
            UUID entryId,

            @Schema(description = "原因 / why it was refused") @Nullable
            List<SheetReason> reasons) {}
}
