package worksafe.inspections.notice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A notice with all that was said to it. */
@Schema(description = "部门通报详情 / a notice among departments with all that was said to it")
public record DepartmentNoticeView(
        @JsonUnwrapped DepartmentNoticeSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "内容 / what is told or asked", examples = "检查发现该企业委托无资质车辆运输危险化学品，请依法查处。")
        String text,

        @Schema(description = "各部门签收和回复情况 / what each department has said to it")
        List<DepartmentReceiptView> receipts,

        @Schema(description = "办理结果；未办结的不返回 / what came of it; absent before", examples = "三部门联合查处，已立案 1 件。") @Nullable
        String result,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<DepartmentNoticeAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<DepartmentNoticeStep>> timeline)
        implements Versioned {

    /** What a department has said, as clients read it. */
    @Schema(name = "DepartmentReceipt", description = "部门签收和回复 / what a department has said to a notice")
    public record DepartmentReceiptView(
            @Schema(description = "部门类别 / sector of the department")
            Sector sector,

            @Schema(
                    description = "签收时刻；未签收的不返回 / when it signed; absent before",
                    examples = "2026-03-26T11:00:00+08:00")
            @Nullable
            Instant receivedAt,

            @Schema(description = "签收人；未签收的不返回 / who signed; absent before", examples = "钱交通") @Nullable
            String receivedByName,

            @Schema(description = "是否参加；未回复的不返回 / whether it joins; absent before it answers", examples = "true")
            @Nullable
            Boolean joins,

            @Schema(description = "回复；未回复的不返回 / the answer; absent before", examples = "同意参加，联系人为执法大队。") @Nullable
            String answer,

            @Schema(
                    description = "回复时刻；未回复的不返回 / when it answered; absent before",
                    examples = "2026-03-27T09:00:00+08:00")
            @Nullable
            Instant answeredAt) {

        static DepartmentReceiptView of(DepartmentReceipt receipt) {
            return new DepartmentReceiptView(
                    receipt.sector(),
                    receipt.receivedAt(),
                    receipt.receivedByName(),
                    receipt.joins(),
                    receipt.answer(),
                    receipt.answeredAt());
        }
    }

    static DepartmentNoticeView of(DepartmentNotice notice, Set<DepartmentNoticeAction> allowed) {
        return new DepartmentNoticeView(
                DepartmentNoticeSummary.of(notice),
                notice.version(),
                notice.told().text(),
                notice.receipts().stream().map(DepartmentReceiptView::of).toList(),
                notice.result(),
                allowed,
                StepView.of(DepartmentNoticeStep.class, notice.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
