package worksafe.inspections.transfer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What clients send about transfers. */
final class CrimeTransferRequests {

    private CrimeTransferRequests() {}

    @Schema(description = "登记涉嫌犯罪案件 / open a case that may be a crime")
    public record OpenCrimeTransfer(
            @NotNull @Schema(description = "行业主管部门类别 / sector")
            Sector sector,

            @Schema(
                    description = "涉案企业标识 / the enterprise, where it is registered",
                    examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            @Nullable
            UUID suspectUnit,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(
                    description = "涉案单位名称；未登记的必填 / what the unit is called; needed where it is not registered",
                    examples = "江阴市澄江化工有限公司")
            @Nullable
            String suspectName,

            @NotNull @Min(0) @Max(1000) @Schema(description = "涉案人数 / how many people are suspected", examples = "2")
            Integer persons,

            @Schema(description = "检查标识 / the visit that found it", examples = "0198f4a0-5555-7aaa-8bbb-000000000005")
            @Nullable
            UUID inspectionId,

            @Schema(
                    description = "处罚案件标识 / the case of penalty that it came from",
                    examples = "0198f4a0-eeee-7aaa-8bbb-00000000000e")
            @Nullable
            UUID penaltyCaseId,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "案由 / what it is, in one line", examples = "涉嫌危险作业")
            String title,

            @NotBlank
            @Size(max = 4000)
            @Schema(description = "案情 / the facts", examples = "关闭可燃气体报警联动继续生产，具有发生重大伤亡事故的现实危险")
            String facts,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "涉嫌罪名 / the offence", examples = "危险作业罪（刑法第一百三十四条之一）")
            String offence,

            @NotEmpty
            @Size(max = 20)
            @Schema(
                    description = "专案组成员账户 / accounts of the team",
                    examples = "[\"inspector-0007\", \"inspector-0008\"]")
            List<@NotBlank @OneLine @Size(max = 128) String> team) {

        /** @throws RequestProblem 400 unless it names exactly one of a registered enterprise and a name */
        OpenCrimeTransfer required() {
            if ((suspectUnit == null) == (suspectName == null)) {
                throw RequestProblem.invalid(new Violation("/suspectUnit", "transfer-suspect-one"));
            }
            return this;
        }
    }

    @Schema(description = "提出移送报告 / report in writing")
    public record ReportCrimeTransfer(
            @NotBlank @Size(max = 4000) @Schema(description = "移送报告 / the report", examples = "经核实，事实清楚，建议移送")
            String report,

            @NotEmpty
            @Size(max = 100)
            @Schema(description = "移送材料清单 / what goes along", examples = "[\"调查报告\", \"涉案物品清单\", \"鉴定结论\"]")
            List<@NotBlank @OneLine @Size(max = 200) String> materials) {}

    @Schema(description = "审批移送 / decide on the transfer")
    public record DecideCrimeTransfer(
            @NotNull @Schema(description = "是否批准移送 / whether it is handed over", examples = "true")
            Boolean approved,

            @NotBlank
            @Size(max = 1000)
            @Schema(description = "意见；不批准的写明理由，记录在案 / opinion; a refusal has its reason on record", examples = "同意移送")
            String opinion) {}

    @Schema(description = "移送公安机关 / hand it over to the police")
    public record HandOverCrimeTransfer(
            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "同级公安机关 / the police of the same level", examples = "江阴市公安局")
            String police,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "抄送的人民检察院 / the procuratorate that has a copy", examples = "江阴市人民检察院")
            String procuratorate,

            @Schema(description = "抄送日；不填为今日 / day of the copy; absent: today", examples = "2026-03-15") @Nullable
            LocalDate copiedOn) {}

    @Schema(description = "登记公安机关回执 / record the receipt of the police")
    public record ReceiveCrimeTransfer(
            @NotNull @Schema(description = "回执日 / day of the receipt", examples = "2026-03-15")
            LocalDate receivedOn,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "签收单位 / which office signed it", examples = "江阴市公安局治安大队")
            String signedBy) {}

    @Schema(description = "登记公安机关决定 / record what the police decided")
    public record RecordPoliceDecision(
            @NotNull @Schema(description = "是否立案 / whether they filed the case", examples = "true")
            Boolean filed,

            @NotNull @Schema(description = "决定日 / day", examples = "2026-03-18")
            LocalDate decidedOn,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "决定文书 / the paper", examples = "澄公立字〔2026〕15号")
            String paper,

            @Size(min = 1, max = 1000)
            @Schema(description = "不予立案的理由；不立案的必填 / why not; needed then", examples = "犯罪事实显著轻微")
            @Nullable
            String reason) {}

    @Schema(description = "提请复议或者建议立案监督 / object")
    public record ObjectToPolice(
            @NotNull @Schema(description = "方式 / to whom", examples = "RECONSIDERATION")
            TransferObjection way,

            @NotBlank @Size(max = 1000) @Schema(description = "理由 / grounds", examples = "现实危险经专家鉴定，达到立案标准")
            String grounds) {}

    @Schema(description = "移交涉案物品和材料 / hand over goods and materials")
    public record HandOverMaterials(
            @NotNull @Schema(description = "移交日 / day", examples = "2026-03-20")
            LocalDate handedOverOn,

            @NotBlank
            @Size(max = 1000)
            @Schema(description = "移交清单和交接情况 / what was handed over, and to whom", examples = "报警主机 1 台、监控录像 2 份，双方签字")
            String list) {}

    @Schema(description = "办结移送 / end a transfer")
    public record EndCrimeTransfer(
            @NotNull @Schema(description = "结果 / how it ended", examples = "CONVICTED")
            CrimeTransferOutcome outcome,

            @NotBlank @Size(max = 1000) @Schema(description = "说明 / note", examples = "人民法院已作出判决")
            String note) {}
}
