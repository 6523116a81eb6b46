package worksafe.hazards.keyenterprise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.PlaceCode;

/** A key enterprise and what changed there. */
@Schema(description = "重点企业安全动态 / a key enterprise and what changed there")
public record KeyEnterprise(
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "列为重点企业的事由 / on what grounds it is a key enterprise")
        List<Reason> reasons,

        @Schema(description = "动态的起始时刻 / since when changes are told")
        Instant since,

        @Schema(description = "新增隐患数 / dangers reported since", examples = "2")
        long dangersReported,

        @Schema(description = "销号隐患数 / dangers closed since", examples = "1")
        long dangersClosed,

        @Schema(description = "新逾期隐患数 / dangers that became overdue since", examples = "1")
        long dangersMissed,

        @Schema(description = "现逾期未销号隐患数 / dangers open and overdue now", examples = "3")
        long dangersOverdue,

        @Schema(description = "新增报警数 / alarms raised since", examples = "4")
        long alarmsRaised,

        @Schema(description = "现未关闭报警数 / alarms open now", examples = "1")
        long alarmsOpen,

        @Schema(description = "现失联监测点数 / sensors in use that are silent now", examples = "0")
        long sensorsSilent,

        @Schema(description = "挂牌督办新进展数 / steps of listings since", examples = "2")
        long listingSteps,

        @Schema(description = "新逾期的自查和统计数 / self-checks and statistics missed since", examples = "0")
        long returnsMissed,

        @Schema(
                description = "起始时刻当日起上报的隐患列表 / the list of dangers reported from the day of that moment on",
                examples =
                        "/api/v1/hazards/dangers?enterpriseId=0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10&reportedFrom=2026-03-01")
        String dangersReportedList,

        @Schema(
                description = "现逾期未销号隐患的列表 / the list of dangers open and overdue",
                examples =
                        "/api/v1/hazards/dangers?enterpriseId=0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10&open=true&overdue=true")
        String dangersOverdueList,

        @Schema(
                description = "现未关闭报警的列表 / the list of open alarms",
                examples = "/api/v1/hazards/alarms?enterpriseId=0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10&open=true")
        String alarmsOpenList,

        @Schema(
                description = "逾期的自查和统计的列表，不限起始时刻 / the list of self-checks and statistics missed, whenever",
                examples =
                        "/api/v1/hazards/self-check-rounds?enterpriseId=0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10&missed=true")
        String returnsMissedList) {

    /** One ground. */
    @Schema(name = "KeyEnterpriseReason", description = "事由 / a ground")
    public record Reason(
            @Schema(description = "事由类别 / kind", examples = "MAJOR_DANGER")
            KeyGround ground,

            @Schema(description = "数量 / how many there are", examples = "1")
            long count,

            @Schema(
                    description = "对应的列表 / the list of them",
                    examples =
                            "/api/v1/hazards/dangers?enterpriseId=0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10&grade=MAJOR&open=true")
            String list,

            @Schema(description = "政策依据 / the row of the policy book")
            PolicyBasis.View basis) {}
}
