package worksafe.inspections.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A transfer with all that is known of it. */
@Schema(description = "移送案件详情 / a transfer with all that is known of it")
public record CrimeTransferView(
        @JsonUnwrapped CrimeTransferSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(
                description = "涉案企业标识；未登记的不返回 / the enterprise; absent where it is not registered",
                examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID suspectUnit,

        @Schema(description = "涉案人数，姓名只见于案卷 / how many people are suspected; named in the papers alone", examples = "2")
        int persons,

        @Schema(description = "检查标识；非检查发现的不返回 / the visit that found it; absent where none did") @Nullable
        UUID inspectionId,

        @Schema(
                description = "处罚案件标识；没有的不返回 / the case of penalty that it came from, where there is one",
                examples = "0198f4a0-eeee-7aaa-8bbb-00000000000e")
        @Nullable
        UUID penaltyCaseId,

        @Schema(description = "案情 / the facts", examples = "关闭可燃气体报警联动继续生产，具有发生重大伤亡事故的现实危险")
        String facts,

        @Schema(description = "专案组成员账户 / accounts of the team", examples = "[\"inspector-0007\", \"inspector-0008\"]")
        List<String> team,

        @Schema(description = "移送报告；未提出的不返回 / the report; absent before", examples = "经核实，事实清楚，建议移送") @Nullable
        String report,

        @Schema(description = "移送材料清单 / what goes along", examples = "[\"调查报告\", \"涉案物品清单\", \"鉴定结论\"]")
        List<String> materials,

        @Schema(description = "负责人决定日；未决定的不返回 / when the head decided; absent before", examples = "2026-03-14")
        @Nullable
        LocalDate decidedOn,

        @Schema(description = "不批准移送的理由；没有的不返回 / why it was refused, where it was", examples = "情节轻微，不构成犯罪") @Nullable
        String refusal,

        @Schema(description = "接受移送的公安机关；未移送的不返回 / the police; absent before", examples = "江阴市公安局") @Nullable
        String police,

        @Schema(
                description = "移送时刻；未移送的不返回 / when it was handed over; absent before",
                examples = "2026-03-15T10:00:00+08:00")
        @Nullable
        Instant transferredAt,

        @Schema(
                description = "抄送的人民检察院；未移送的不返回 / the procuratorate that has a copy; absent before",
                examples = "江阴市人民检察院")
        @Nullable
        String procuratorate,

        @Schema(description = "抄送日；未移送的不返回 / day of the copy; absent before", examples = "2026-03-15") @Nullable
        LocalDate copiedOn,

        @Schema(description = "回执日；未收到的不返回 / day of the receipt; absent before", examples = "2026-03-15") @Nullable
        LocalDate receivedOn,

        @Schema(description = "回执签收单位或者人员；未收到的不返回 / who signed the receipt; absent before", examples = "江阴市公安局治安大队")
        @Nullable
        String receiptBy,

        @Schema(description = "公安机关决定文书；未决定的不返回 / the paper of the police; absent before", examples = "澄公立字〔2026〕15号")
        @Nullable
        String policePaper,

        @Schema(description = "不予立案的理由；没有的不返回 / why they did not file it, where they did not", examples = "犯罪事实显著轻微")
        @Nullable
        String policeReason,

        @Schema(description = "公安机关决定日；未决定的不返回 / when the police decided; absent before", examples = "2026-03-18")
        @Nullable
        LocalDate policeOn,

        @Schema(
                description = "涉案物品和材料移交日；未移交的不返回 / when goods and materials were handed over; absent before",
                examples = "2026-03-20")
        @Nullable
        LocalDate handedOverOn,

        @Schema(description = "结果；未办结的不返回 / how it ended; absent before") @Nullable
        CrimeTransferOutcome outcome,

        @Schema(description = "是否不得另行处罚 / whether no new penalty is imposed meanwhile", examples = "true")
        boolean barsPenalty,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<CrimeTransferAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<CrimeTransferStep>> timeline)
        implements Versioned {

    static CrimeTransferView of(CrimeTransfer transfer, Set<CrimeTransferAction> allowed) {
        var act = transfer.act();
        return new CrimeTransferView(
                CrimeTransferSummary.of(transfer),
                transfer.version(),
                act.suspectUnit(),
                act.persons(),
                act.inspectionId(),
                act.penaltyCaseId(),
                act.facts(),
                act.team(),
                transfer.report(),
                transfer.materials(),
                transfer.decidedOn(),
                transfer.refusal(),
                transfer.police(),
                transfer.transferredAt(),
                transfer.procuratorate(),
                transfer.copiedOn(),
                transfer.receivedOn(),
                transfer.receiptBy(),
                transfer.policePaper(),
                transfer.policeReason(),
                transfer.policeOn(),
                transfer.handedOverOn(),
                transfer.outcome(),
                transfer.status().bars(),
                allowed,
                StepView.of(CrimeTransferStep.class, transfer.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
