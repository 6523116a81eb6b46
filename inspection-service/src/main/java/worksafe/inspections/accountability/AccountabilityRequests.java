package worksafe.inspections.accountability;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilityOrigin;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilityOutcome;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilitySubject;
import worksafe.kernel.Sector;
import worksafe.platform.http.OneLine;

/** What clients send about accountabilities. */
final class AccountabilityRequests {

    private AccountabilityRequests() {}

    @Schema(description = "提出责任追究 / propose that somebody is held to account")
    public record ProposeAccountability(
            @NotNull AccountabilitySubject subjectKind,
            @NotNull AccountabilityOrigin origin,

            @Schema(description = "事故标识；来源为事故的必填 / the accident", examples = "0198f4a0-acc1-7aaa-8bbb-00000000000a")
            @Nullable
            UUID accidentId,

            @Schema(description = "检查发现标识；来源为检查发现的必填 / the finding", examples = "0198f4a0-6666-7aaa-8bbb-000000000006")
            @Nullable
            UUID findingId,

            @Schema(
                    description = "所涉企业标识；不填为事故单位 / the enterprise concerned; absent: that of the accident",
                    examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            @Nullable
            UUID concernedId,

            @NotNull @Schema(description = "行业主管部门类别 / sector")
            Sector sector,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "职务，不填姓名 / what the person is, no name", examples = "安全科科长")
            String post,

            @OneLine
            @Size(min = 1, max = 60)
            @Schema(description = "姓名，加密保存 / name, kept sealed", examples = "王建国")
            @Nullable
            String name,

            @NotBlank
            @Size(max = 2000)
            @Schema(description = "行为 / what the person did or left undone", examples = "安排无特种作业操作证人员上岗")
            String conduct,

            @NotBlank @Size(max = 400) @Schema(description = "依据 / on what ground", examples = "《安全生产法》第三十条")
            String basis,

            @Schema(
                    description = "是否涉嫌失职渎职移送；不填为否 / whether it is a transfer for suspected malfeasance; absent: no",
                    examples = "false")
            @Nullable
            Boolean malfeasance) {}

    @Schema(description = "移交有权机关 / hand it over to whoever decides")
    public record HandOverAccountability(
            @NotBlank @OneLine @Size(max = 100) @Schema(description = "移交给 / to whom", examples = "江阴市纪委监委")
            String handedTo,

            @NotNull @Schema(description = "移交日 / day", examples = "2026-03-20")
            LocalDate handedOn,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(
                    description = "受理回执；失职渎职移送必填 / receipt; needed of a transfer for malfeasance",
                    examples = "澄纪受〔2026〕17号")
            @Nullable
            String receipt) {}

    @Schema(description = "记录处理决定 / record what was decided")
    public record RecordAccountabilityDecision(
            @NotNull AccountabilityOutcome outcome,

            @NotBlank @Size(max = 2000) @Schema(description = "决定内容 / decision", examples = "给予记过处分")
            String decision,

            @NotNull @Schema(description = "决定日 / day", examples = "2026-05-10")
            LocalDate decidedOn) {}

    @Schema(description = "记录已执行 / record that it was carried out")
    public record RecordAccountabilityExecution(
            @NotNull @Schema(description = "执行日 / day", examples = "2026-05-20")
            LocalDate carriedOutOn,

            @NotBlank @Size(max = 2000) @Schema(description = "执行证明 / evidence", examples = "处分决定已宣布并归入档案")
            String evidence) {}

    @Schema(description = "不予追究 / decide that it is not pursued")
    public record DropAccountability(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "经查不承担责任")
            String reason) {}

    @Schema(description = "被追究人姓名 / name of the person")
    public record AccountabilityNameView(
            @Schema(
                    description = "责任追究标识 / id of the accountability",
                    examples = "0198f4a0-acc2-7aaa-8bbb-00000000000b")
            UUID accountabilityId,

            @Schema(description = "姓名；未填写的不返回 / name; absent where none was given", examples = "王建国") @Nullable
            String name) {}
}
