package worksafe.registry.credit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** The credit of an enterprise in one line, as it is handed in to the platform of public credit. */
@Schema(name = "CreditLine", description = "一家企业的安全生产信用概要 / the credit of an enterprise in one line")
public record CreditLine(
        UUID enterpriseId,

        @Schema(description = "企业名称 / its name", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(
                description = "现行统一社会信用代码；没有的不返回 / credit code in force; absent without one",
                examples = "91320281713256348X")
        @Nullable
        String creditCode,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102001") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "安全承诺件数 / commitments", examples = "1")
        long commitments,

        @Schema(description = "不良信用记录件数 / bad records", examples = "3")
        long violations,

        @Schema(description = "其中未了结件数 / of them still open", examples = "1")
        long openViolations,

        @Schema(description = "其中行政处罚件数 / of them penalties", examples = "1")
        long penalties,

        @Schema(description = "其中事故起数 / of them accidents", examples = "0")
        long accidents,

        @Schema(
                description = "是否列入严重失信主体名单 / whether it stands on the list of the seriously dishonest",
                examples = "false")
        boolean listed,

        @Schema(
                description =
                        "最近一次诚信评价的等级：GOOD、FAIR、POOR、GRAVE；没有评价的不返回 / level of the latest evaluation of integrity; absent without one",
                examples = "GOOD")
        @Nullable
        String integrity) {}
