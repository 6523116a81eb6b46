package worksafe.registry.responsibility.sheet;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.registers.sheet.SheetReason;

/** What became of entries that came as a spreadsheet. */
@Schema(name = "ResponsibilityImport", description = "岗位安全生产责任导入结果 / what became of the lines")
public record ResponsibilityImport(
        @Schema(description = "是否试算 / whether nothing was kept", examples = "false")
        boolean dryRun,

        @Schema(description = "按结果计的行数 / lines by fate") Map<Fate, Integer> fates,

        @Schema(description = "文件中未采用的列 / columns of the file that were not read", examples = "[\"序号\"]")
        List<String> unread,

        @Schema(description = "逐行结果 / line by line") List<Line> lines) {

    /** What became of a line. */
    @Schema(name = "ResponsibilityImportFate")
    public enum Fate {
        /** It is an entry now, or would be. */
        ENTERED,
        /** The entry of that post and holder says the same. */
        UNCHANGED,
        /** The entry of that post and holder says now what the line says, or would. */
        REVISED,
        /** An earlier line of the file is of the same post and holder. */
        REPEATED,
        /** It was refused; the reasons say why. */
        REFUSED
    }

    /** What became of one line. */
    @Schema(name = "ResponsibilityImportLine")
    public record Line(
            @Schema(description = "在文件中的行号 / its number in the file", examples = "2")
            long line,

            Fate fate,

            @Schema(
                    description = "成为哪一条；试算和被拒的没有 / the entry that it is; none after a dry run or a refusal",
                    examples = "0198f6c0-4444-7aaa-8bbb-000000000041")
            @Nullable
            UUID responsibilityId,

            @Schema(description = "原因 / why it was refused") List<SheetReason> reasons) {}
}
