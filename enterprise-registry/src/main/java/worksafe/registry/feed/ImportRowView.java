package worksafe.registry.feed;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;
import worksafe.registry.feed.reading.RowFate;
import worksafe.registry.feed.reading.RowFlag;

/** One data line of an import and what became of it. */
@Schema(name = "ImportRow", description = "导入的一行 / a line of an import")
public record ImportRowView(
        @Schema(
                description = "文件行号，首行为 1；工作簿中为行号 / line in the file, the first being 1; of a workbook, its row",
                examples = "47130")
        long line,

        @Schema(description = "处理结果，尚未处理时没有 / the fate, absent until there is one") @Nullable
        RowFate fate,

        @Schema(description = "标记 / flags") List<RowFlag> flags,

        @Schema(description = "代码或注册号（规范写法） / code or number, normalised", examples = "9112011267147723XL") @Nullable
        String identifier,

        @Schema(description = "企业名称 / name", examples = "天津君诚管道销售集团有限公司") @Nullable
        String name,

        @Schema(description = "判定的监管所在地 / the place it was given", examples = "120112000000") @Nullable @PlaceCode
        String region,

        @Schema(description = "对应的企业 / the enterprise") @Nullable
        UUID enterpriseId,

        @Schema(description = "文件中的原文 / as it stands in the file")
        String raw,

        @Schema(description = "确认依据 / what a confirmation rests on") @Nullable
        String basis,

        @Schema(description = "确认人 / who confirmed") @Nullable
        String decidedBy,

        @Nullable Instant decidedAt,

        @Schema(description = "待核实的行所对照的企业或前面的行 / what a held line was compared with") @Nullable
        Compared comparedWith,

        @Schema(description = "待核实的行与 comparedWith 的不同之处 / where a held line differs from what it was compared with")
        List<Difference> differences,

        @Schema(
                description = "可以处理该行的操作；疑为同一企业的，确认时填 same，已另行登记的用 mergeEnterprise 合并 / the operations that settle a"
                        + " held line; mergeEnterprise unites it with an enterprise that was registered besides",
                examples = "[\"confirmImportRow\"]")
        List<String> operations) {

    /** By which operations a line that is held for these reasons can be settled. */
    static List<String> operations(Set<RowFlag> flags) {
        if (flags.contains(RowFlag.PERHAPS_SAME_ENTERPRISE)) {
            return List.of("confirmImportRow", "mergeEnterprise");
        }
        return ImportOperations.isConfirmable(flags) ? List.of("confirmImportRow") : List.of();
    }

    /** The enterprise of the line's {@code enterpriseId}, or else an earlier line of the same file. */
    @Schema(
            name = "ImportRowCompared",
            description = "所对照的企业（enterpriseId），尚未入库的为前面的行 / the enterprise of enterpriseId; where none was made"
                    + " yet, the earlier line")
    public record Compared(
            @Schema(description = "前面的行，仅在尚无企业时 / the earlier line, where there is no enterprise yet", examples = "12")
            @Nullable
            Long line,

            @Schema(description = "企业名称 / name", examples = "江阴市澄江化工有限公司")
            String name,

            @Schema(description = "代码或注册号 / code or number", examples = "91320281713256348X") @Nullable
            String identifier) {}

    /** One thing that the line says otherwise than the enterprise or line that it was compared with. */
    @Schema(name = "ImportRowDifference", description = "一处不同 / one thing that the line says otherwise")
    public record Difference(
            @Schema(examples = "name") String field,

            @Schema(description = "登记簿或前面的行所载 / what the register or the earlier line has", examples = "江阴市澄江化工有限公司")
            @Nullable
            String registered,

            @Schema(description = "该行所写 / what the line says", examples = "宜兴市丁蜀陶瓷厂") @Nullable
            String stated) {}
}
