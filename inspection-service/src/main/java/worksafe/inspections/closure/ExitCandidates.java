package worksafe.inspections.closure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.PlaceCode;

/**
 * Which enterprises show several signs of poor conditions (R-ENT-084).
 *
 * @param since from which day signs count
 * @param least how many put an enterprise on the list
 */
@Schema(description = "拟退出企业清单 / enterprises that show several signs of poor conditions, to work from")
public record ExitCandidates(
        @Schema(description = "计数起始日 / from which day signs count", examples = "2025-03-20")
        LocalDate since,

        @Schema(description = "列入清单的最少征象数 / how many signs put an enterprise on the list", examples = "2")
        int least,

        @Schema(description = "依据 / the row behind it") PolicyBasis.View basis,

        @Schema(description = "企业，征象多者在前 / the enterprises, those with most signs first")
        List<ExitCandidate> items) {

    /** An enterprise on the list. */
    @Schema(description = "清单中的企业 / an enterprise on the list")
    public record ExitCandidate(
            @Schema(description = "企业标识 / the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @Schema(description = "企业名称 / its name", examples = "江阴市澄江化工有限公司")
            String enterpriseName,

            @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
            String region,

            Sector sector,

            @Schema(description = "停产停业整顿次数 / stop orders", examples = "1")
            int stopOrders,

            @Schema(description = "逾期未整改次数 / orders that were not obeyed in time", examples = "2")
            int lateOrders,

            @Schema(description = "未销号重大事故隐患数 / open major dangers", examples = "1")
            int majorDangers,

            @Schema(description = "生产安全事故起数 / accidents", examples = "1")
            int accidents) {}
}
