package worksafe.registry.official;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.kernel.CertificateNumber;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.PhoneNumber;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.SaysSomething;
import worksafe.registry.RegistryProblem;
import worksafe.registry.authority.Days;

/** What clients send about the roster of officials. */
final class OfficialRequests {

    private OfficialRequests() {}

    @Schema(description = "登记任职 / enter that somebody holds a post")
    public record AppointOfficial(
            @NotBlank @OneLine @Size(max = 120) @Schema(description = "账户 / account", examples = "zhang.wei")
            String account,

            @NotBlank @OneLine @SaysSomething @Size(max = 60) @Schema(description = "姓名 / name", examples = "张伟")
            String name,

            @NotNull @Schema(description = "监管机构 / authority", examples = "0198f5b0-2222-7aaa-8bbb-000000000002")
            UUID authorityId,

            @NotBlank @Size(max = 40) @Schema(description = "岗位代码 / code of the post", examples = "WH-01")
            String postCode,

            @Size(max = 40)
            @Schema(description = "科室代码；不填为岗位所属科室 / code of the section; absent: that of the post", examples = "WH")
            @Nullable
            String sectionCode,

            @Schema(description = "网格 / grid", examples = "0198f5b0-3333-7aaa-8bbb-000000000003") @Nullable
            UUID gridId,

            @NotNull @Schema(description = "是否专职 / whether full-time", examples = "true")
            Boolean fullTime,

            @NotNull @Schema(description = "任职首日 / first day", examples = "2026-03-01")
            LocalDate from,

            @Schema(description = "任职末日（含当日） / last day, included", examples = "2028-02-29") @Nullable
            LocalDate until,

            @Valid @Nullable CertificateRequest certificate,

            @Size(max = 40) @Schema(description = "联系电话，加密保存 / phone, kept sealed", examples = "13800000000") @Nullable
            String phone) {

        Days days() {
            return new Days(from, until);
        }

        Particular particular() {
            return new Particular(name, certificate, phone);
        }

        /** The same from another first day on. */
        AppointOfficial since(LocalDate day) {
            return new AppointOfficial(
                    account,
                    name,
                    authorityId,
                    postCode,
                    sectionCode,
                    gridId,
                    fullTime,
                    day,
                    until,
                    certificate,
                    phone);
        }

        /** @throws RuleViolation when the other cannot be entered beside this one, as the database would say */
        void requireBeside(AppointOfficial other) {
            if (!Accounts.same(account, other.account) || !days().meet(other.days())) {
                return;
            }
            if (authorityId.equals(other.authorityId) && postCode.equals(other.postCode)) {
                throw new RuleViolation(RegistryProblem.OFFICIAL_OVERLAP, other.name, other.postCode);
            }
            if (fullTime && other.fullTime) {
                throw new RuleViolation(RegistryProblem.OFFICIAL_FULL_TIME_TWICE, other.name);
            }
        }
    }

    /** What a request says of the person. */
    record Particular(
            String name,
            @Nullable CertificateRequest certificate,
            @Nullable String phone) {

        /** @throws RequestProblem 400 for what is no phone */
        @Nullable
        PhoneNumber number() {
            if (phone == null) {
                return null;
            }
            try {
                return PhoneNumber.of(phone);
            } catch (InvalidValue no) {
                throw RequestProblem.invalid(new Violation("/phone", no.code(), no.arguments()));
            }
        }

        @Nullable
        LawCertificate held() {
            return certificate == null ? null : certificate.certificate();
        }
    }

    @Schema(name = "OfficialCertificateDraft", description = "行政执法证 / certificate of law enforcement")
    public record CertificateRequest(
            @NotBlank @OneLine @Size(max = 60) @Schema(description = "证号 / number", examples = "32028100123")
            String number,

            @NotNull @Schema(description = "有效期起 / first day", examples = "2024-01-01")
            LocalDate validFrom,

            @NotNull @Schema(description = "有效期止（含当日） / last day, included", examples = "2028-12-31")
            LocalDate validUntil) {

        /** @throws RequestProblem 400 when the number, which is shown and announced, contains an identity number */
        LawCertificate certificate() {
            try {
                if (new CertificateNumber(number).isPersonal()) {
                    throw RequestProblem.invalid(new Violation("/certificate/number", "official-certificate-personal"));
                }
            } catch (InvalidValue no) {
                throw RequestProblem.invalid(new Violation("/certificate/number", no.code(), no.arguments()));
            }
            return new LawCertificate(number, validFrom, validUntil);
        }
    }

    @Schema(description = "变更监管人员信息 / change what is said of an official")
    public record ChangeOfficial(
            @NotBlank @OneLine @SaysSomething @Size(max = 60) @Schema(description = "姓名 / name", examples = "张伟")
            String name,

            @Valid @Nullable CertificateRequest certificate,

            @Size(max = 40)
            @Schema(description = "联系电话，加密保存；不填即删除 / phone, kept sealed; absent: none", examples = "13800000000")
            @Nullable
            String phone) {

        Particular particular() {
            return new Particular(name, certificate, phone);
        }
    }

    @Schema(description = "更正任职登记 / correct what was entered")
    public record CorrectOfficial(
            @NotBlank @Size(max = 40) @Schema(description = "岗位代码 / code of the post", examples = "WH-01")
            String postCode,

            @Size(max = 40)
            @Schema(description = "科室代码；不填为岗位所属科室 / code of the section; absent: that of the post", examples = "WH")
            @Nullable
            String sectionCode,

            @Schema(description = "网格 / grid", examples = "0198f5b0-3333-7aaa-8bbb-000000000003") @Nullable
            UUID gridId,

            @NotNull @Schema(description = "是否专职 / whether full-time", examples = "true")
            Boolean fullTime,

            @NotNull @Schema(description = "任职首日 / first day", examples = "2026-03-01")
            LocalDate from,

            @Schema(description = "任职末日（含当日） / last day, included", examples = "2028-02-29") @Nullable
            LocalDate until,

            @NotBlank @Size(max = 1000) @Schema(description = "更正的理由 / why", examples = "任命文件日期录入有误")
            String reason) {

        Days days() {
            return new Days(from, until);
        }
    }

    @Schema(description = "登记离任 / name the last day")
    public record EndOfficial(
            @NotNull @Schema(description = "末日（含当日） / last day, included", examples = "2026-09-30")
            LocalDate on,

            @NotBlank @Size(max = 1000) @Schema(description = "缘由 / reason", examples = "调离执法岗位")
            String reason) {}

    @Schema(description = "撤销误录的任职 / withdraw what was entered by mistake")
    public record WithdrawOfficial(
            @NotBlank @Size(max = 1000) @Schema(description = "缘由 / reason", examples = "录错账户")
            String reason) {}

    @Schema(description = "指定代理人 / name a deputy")
    public record NameDeputy(
            @NotNull
            @Schema(description = "代理人的任职标识 / entry of the deputy", examples = "0198f5b0-1111-7aaa-8bbb-000000000009")
            UUID deputyId,

            @NotNull @Schema(description = "首日 / first day", examples = "2026-10-01")
            LocalDate from,

            @NotNull
            @Schema(description = "末日（含当日），到期自行结束 / last day, included; it ends by itself", examples = "2026-10-08")
            LocalDate until,

            @NotBlank @Size(max = 1000) @Schema(description = "缘由 / reason", examples = "休假")
            String reason) {}

    @Schema(description = "提前结束代理 / end a deputy earlier")
    public record EndDeputy(
            @NotNull
            @Schema(description = "代理人的任职标识 / entry of the deputy", examples = "0198f5b0-1111-7aaa-8bbb-000000000009")
            UUID deputyId,

            @NotNull @Schema(description = "末日（含当日） / last day, included", examples = "2026-10-05")
            LocalDate on) {}

    @Schema(description = "移交工作 / hand over what is open")
    public record HandOver(
            @NotNull
            @Schema(
                    description = "承接人的任职标识 / entry of who takes over",
                    examples = "0198f5b0-1111-7aaa-8bbb-000000000009")
            UUID to,

            @NotNull @Schema(description = "移交之日，今日或以后 / from which day on, today or later", examples = "2026-10-01")
            LocalDate onDay,

            @NotBlank @Size(max = 1000) @Schema(description = "缘由 / reason", examples = "调离执法岗位")
            String reason) {}
}
