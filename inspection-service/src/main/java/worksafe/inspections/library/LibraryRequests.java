package worksafe.inspections.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.library.Recusal.RecusalReason;
import worksafe.inspections.srd.list.Candidate;
import worksafe.kernel.CertificateNumber;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.SaysSomething;

/** What clients send about inspectors, recusals and the weights of objects. */
final class LibraryRequests {

    private static final String NUMBER = "[A-Z0-9][A-Z0-9-]{0,39}";
    private static final String SKILL = "[a-z0-9][a-z0-9-]{0,39}";

    private LibraryRequests() {}

    @Schema(description = "执法检查人员入库 / enroll an inspector")
    public record EnrollInspector(
            @NotNull
            @Pattern(regexp = NUMBER)
            @Schema(description = "执法编号，抽签公示用 / service number, published with draws", examples = "ZF-320281-007")
            String number,

            @NotBlank @OneLine @SaysSomething @Size(max = 60) @Schema(description = "姓名 / name", examples = "李敏")
            String name,

            @NotBlank @OneLine @Size(max = 120) @Schema(description = "账户 / account", examples = "inspector-0007")
            String subject,

            @NotNull @Schema(description = "所属机关的区划 / place of the authority", examples = "320281000000")
            RegionCode region,

            @Schema(description = "所属机关的行业主管类别，综合机关不填 / sector of the office, absent for all", examples = "EMERGENCY")
            @Nullable
            Sector sector,

            @NotNull @Valid CertificateRequest certificate,

            @NotNull
            @Size(max = 50)
            @Schema(description = "专业资质代码 / qualifications", examples = "[\"hazchem\",\"electrical\"]")
            List<@NotNull @Pattern(regexp = SKILL) String> skills,

            @NotNull
            @Min(1)
            @Max(1000)
            @Schema(description = "每次抽签最多承担的对象数 / the most objects in one draw", examples = "10")
            Integer cap) {

        /** @throws RequestProblem 400 when the number, which draws publish, contains an identity number */
        Inspector.Identity identity(UUID id) {
            requireImpersonal("/number", number);
            return new Inspector.Identity(id, number, subject, region, sector);
        }

        Inspector.Draft draft() {
            return new Inspector.Draft(name, certificate.certificate(), skills, cap);
        }
    }

    @Schema(description = "变更执法检查人员信息 / change an inspector")
    public record ChangeInspector(
            @NotBlank @OneLine @SaysSomething @Size(max = 60) @Schema(description = "姓名 / name", examples = "李敏")
            String name,

            @NotNull @Valid CertificateRequest certificate,

            @NotNull @Size(max = 50) @Schema(description = "专业资质代码 / qualifications", examples = "[\"hazchem\"]")
            List<@NotNull @Pattern(regexp = SKILL) String> skills,

            @NotNull
            @Min(1)
            @Max(1000)
            @Schema(description = "每次抽签最多承担的对象数 / the most objects in one draw", examples = "10")
            Integer cap) {

        Inspector.Draft draft() {
            return new Inspector.Draft(name, certificate.certificate(), skills, cap);
        }
    }

    @Schema(name = "InspectorCertificate", description = "行政执法证 / enforcement certificate")
    public record CertificateRequest(
            @NotBlank @OneLine @Size(max = 60) @Schema(description = "证号 / number", examples = "32028100123")
            String number,

            @NotNull @Schema(description = "有效期起 / first day", examples = "2024-01-01")
            LocalDate validFrom,

            @NotNull @Schema(description = "有效期止（含当日） / last day, included", examples = "2028-12-31")
            LocalDate validUntil) {

        /** @throws RequestProblem 400 when the number, which is shown with the inspector, contains an identity number */
        Certificate certificate() {
            requireImpersonal("/certificate/number", number);
            return new Certificate(number, validFrom, validUntil);
        }
    }

    private static void requireImpersonal(String pointer, String number) {
        try {
            if (!new CertificateNumber(number).isPersonal()) {
                return;
            }
        } catch (InvalidValue nothing) {
            throw RequestProblem.invalid(new Violation(pointer, nothing.code(), nothing.arguments()));
        }
        throw RequestProblem.invalid(new Violation(pointer, "inspector-number-personal"));
    }

    @Schema(description = "登记休假 / record a leave")
    public record RecordLeave(
            @NotNull @Schema(description = "起（含当日） / first day", examples = "2026-12-01")
            LocalDate from,

            @NotNull @Schema(description = "止（含当日） / last day", examples = "2026-12-05")
            LocalDate until,

            @NotNull @Schema(description = "事由 / why", examples = "ANNUAL")
            Leave.LeaveReason reason) {

        Leave leave() {
            return new Leave(from, until, reason);
        }
    }

    @Schema(description = "离任 / retire an inspector")
    public record RetireInspector(
            @NotBlank @OneLine @Size(max = 200) @Schema(description = "原因 / reason", examples = "调离执法岗位")
            String reason) {}

    @Schema(description = "申报回避 / declare a recusal")
    public record DeclareRecusal(
            @NotNull @Schema(description = "执法检查人员标识 / inspector", examples = "0198f4a0-2222-7aaa-8bbb-000000000002")
            UUID inspectorId,

            @NotNull @Schema(description = "企业标识 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull @Schema(description = "事由代码，随抽签公示 / reason, published with draws", examples = "KINSHIP")
            RecusalReason reason,

            @NotNull @Schema(description = "起 / from", examples = "2026-01-01")
            LocalDate from,

            @Schema(description = "止（含当日），未定不填 / last day; absent while open", examples = "2027-12-31") @Nullable
            LocalDate until) {}

    @Schema(description = "结束回避 / end a recusal")
    public record EndRecusal(
            @NotNull @Schema(description = "最后一日（含当日） / last day, included", examples = "2026-12-31")
            LocalDate until) {}

    @Schema(description = "设定对象权重 / weigh an object")
    public record WeighObject(
            @Min(1)
            @Max(Candidate.MAX_WEIGHT)
            @Schema(description = "权重（签数），不填则恢复按政策 / number of tickets; absent: the policy's again", examples = "5")
            @Nullable
            Integer weight,

            @NotBlank @Size(max = 500) @Schema(description = "理由 / reason", examples = "2025 年两次重大隐患逾期未改")
            String reason) {}
}
