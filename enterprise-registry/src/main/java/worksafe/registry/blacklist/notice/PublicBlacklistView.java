package worksafe.registry.blacklist.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;

/** What is published of an entry, as everybody reads it. */
@Schema(name = "PublicBlacklistEntry", description = "公示的严重失信主体 / what is published of an entry of the list")
public record PublicBlacklistView(
        UUID id,

        @Schema(description = "名单编号 / number of the entry", examples = "SX320281-2026-000003")
        String number,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "统一社会信用代码；没有的不返回 / credit code; absent without one", examples = "91320281713256348X")
        @Nullable
        String creditCode,

        @Schema(description = "列入情形 / ground", examples = "未依法取得许可或者许可被暂扣、吊销期间从事生产经营")
        String ground,

        @Schema(description = "依据文件 / document behind it", examples = "安全生产严重失信主体名单管理办法（应急管理部令第11号）")
        String source,

        @Schema(description = "依据条款 / clause behind it", examples = "第七条第（一）项")
        String clause,

        @Schema(description = "处罚决定书文号 / number of the punishment", examples = "苏锡澄应急罚〔2026〕12号")
        String penaltyNumber,

        @Schema(description = "列入决定书文号 / number of the decision", examples = "苏锡澄应急失信决〔2026〕2号")
        String decisionNumber,

        @Schema(description = "列入机关所在区划 / place of the office", examples = "320281000000") @PlaceCode
        String authority,

        @Schema(description = "列入机关 / the office", examples = "江阴市应急管理局")
        String authorityName,

        @Schema(
                description = "一并列入的人员，隐去名 / people who are listed with it, given names hidden",
                examples = "[\"王*（主要负责人）\"]")
        List<String> persons,

        @Schema(description = "列入之日 / since when it is listed", examples = "2026-03-22")
        LocalDate listedOn,

        @Schema(description = "公示截止日（含） / last day", examples = "2029-03-22")
        LocalDate until,

        @Schema(description = "公示时刻 / since when it is public", examples = "2026-04-01T09:00:00+08:00")
        Instant publishedAt) {}
