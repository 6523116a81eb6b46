package worksafe.registry.permit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Trade;
import worksafe.platform.http.OneLine;
import worksafe.registry.permit.examination.PermitCondition;
import worksafe.registry.permit.examination.PermitConditionState;
import worksafe.registry.permit.examination.StatedCondition;

/** What clients send about permits. */
final class PermitRequests {

    private PermitRequests() {}

    @Schema(description = "拟申请安全生产许可证 / prepare an application for a permit")
    public record PreparePermit(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull @Schema(description = "行业类别 / trade that it is for", examples = "HAZARDOUS_CHEMICALS_PRODUCTION")
            Trade trade,

            @OneLine
            @Size(max = 100)
            @Schema(
                    description =
                            "矿（井）或者独立生产系统；许可整个企业的不填 / mine or system that it is for; absent where for the enterprise",
                    examples = "一号井")
            @Nullable
            String unit) {}

    @Schema(description = "补录既有安全生产许可证 / enter a permit that was given before")
    public record EnterPastPermit(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull @Schema(description = "行业类别 / trade that it is for", examples = "HAZARDOUS_CHEMICALS_PRODUCTION")
            Trade trade,

            @OneLine
            @Size(max = 100)
            @Schema(
                    description =
                            "矿（井）或者独立生产系统；许可整个企业的不填 / mine or system that it is for; absent where for the enterprise",
                    examples = "一号井")
            @Nullable
            String unit,

            @NotBlank
            @OneLine
            @Size(max = 40)
            @Schema(description = "许可证编号 / number of the permit", examples = "（苏）WH安许证字〔B00123〕")
            String number,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "主要负责人 / principal", examples = "陈卫东")
            String principal,

            @NotBlank @OneLine @Size(max = 500) @Schema(description = "地址 / address", examples = "江阴市澄江街道滨江路 18 号")
            String address,

            @NotBlank @Size(max = 2000) @Schema(description = "许可范围 / what it may produce or do", examples = "危险化学品生产")
            String scope,

            @NotNull @Schema(description = "有效期起始日 / first day", examples = "2025-03-01")
            LocalDate validFrom,

            @NotNull @Schema(description = "有效期的最后一日 / last day", examples = "2028-02-29")
            LocalDate validUntil) {}

    @Schema(description = "撤回拟申请的许可证 / withdraw a permit that is not applied for after all")
    public record WithdrawPermit(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "不再从事该项生产")
            String reason) {}

    @Schema(description = "审查决定期限中止 / let the time to decide stand still")
    public record StandStill(
            @NotNull @Schema(description = "原因 / cause", examples = "ON_SITE")
            PermitStandstill cause,

            @NotBlank @Size(max = 1000) @Schema(description = "说明 / what for", examples = "指派两名工作人员现场核查装置区")
            String reason) {}

    @Schema(description = "逐项登记审查结论 / state each condition")
    public record ExaminePermit(
            @NotEmpty @Size(max = 20) @Valid @Schema(description = "各项条件，每项一次 / each condition, once")
            List<@NotNull ConditionStatement> conditions,

            @Size(max = 1000) @Schema(description = "审查意见 / opinion", examples = "十三项条件均已具备") @Nullable
            String opinion) {}

    @Schema(description = "一项条件的结论 / what is stated of a condition")
    public record ConditionStatement(
            @NotNull @Schema(description = "条件 / the condition", examples = "INVESTMENT")
            PermitCondition condition,

            @NotNull @Schema(description = "结论 / how it stands", examples = "MET")
            PermitConditionState state,

            @Size(max = 1000)
            @Schema(
                    description = "说明；不符合、不适用的必填 / what was seen; needed of what is unmet or does not apply",
                    examples = "提取使用台账齐全")
            @Nullable
            String note) {

        /** Whether something is said of what is not simply met. */
        boolean explained() {
            return state == PermitConditionState.MET || note != null && !note.isBlank();
        }

        StatedCondition stated(int round) {
            return new StatedCondition(round, condition, state, note);
        }
    }

    @Schema(description = "延期免予审查 / let a renewal go without examination")
    public record WaiveExamination(
            @NotNull
            @Schema(
                    description = "有效期内未发生死亡事故（由审查人核实） / that there was no fatal accident, as the examiner found",
                    examples = "true")
            Boolean noFatalAccident,

            @NotNull @Schema(description = "严格遵守有关安全生产的法律法规 / that it kept the law", examples = "true")
            Boolean lawKept,

            @NotNull @Schema(description = "未降低安全生产条件 / that it kept the conditions", examples = "true")
            Boolean conditionsKept,

            @NotBlank
            @Size(max = 1000)
            @Schema(description = "核实情况 / what that rests on", examples = "经核查事故台账和执法记录，符合免审条件")
            String opinion) {}

    @Schema(description = "暂扣许可证 / suspend a permit")
    public record SuspendPermit(
            @NotNull @Schema(description = "情形 / ground", examples = "CONDITIONS_LOST")
            PermitGround ground,

            @NotNull @Schema(description = "暂扣的最后一日 / last day of the suspension", examples = "2026-12-31")
            LocalDate until,

            @NotBlank @Size(max = 1000) @Schema(description = "事由 / what happened", examples = "安全联锁停用，逾期未整改")
            String reason) {}

    @Schema(description = "解除暂扣 / lift a suspension")
    public record LiftSuspension(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "复查合格，恢复具备安全生产条件")
            String reason) {}

    @Schema(description = "吊销、撤销或者注销许可证 / revoke, withdraw or cancel a permit")
    public record EndPermit(
            @NotNull @Schema(description = "情形 / ground", examples = "NOT_RENEWED")
            PermitGround ground,

            @NotBlank @Size(max = 1000) @Schema(description = "事由 / what happened", examples = "有效期届满未延续")
            String reason) {}
}
