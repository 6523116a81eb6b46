package worksafe.training.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.PhoneNumber;
import worksafe.kernel.ResidentId;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.SaysSomething;

/** What clients send about people. None of it is written out where it holds what will be sealed. */
final class PersonRequests {

    /** As identity numbers have it; a slip of the pen lies before. */
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private PersonRequests() {}

    @Schema(description = "登记人员 / register a person")
    public record RegisterPerson(
            @NotBlank @OneLine @SaysSomething @Size(max = 100) @Schema(description = "姓名 / name", examples = "王建国")
            String name,

            @OneLine
            @Size(max = 40)
            @Schema(
                    description = "公民身份号码；没有的填写 paper / resident identity number; where there is none, a paper",
                    examples = "11010519491231002X")
            @Nullable
            String residentId,

            @Valid @Nullable PaperOfHolder paper,

            @OneLine @Size(max = 40) @Schema(description = "电话 / phone", examples = "13800138000") @Nullable
            String phone,

            @Schema(
                    description = "工作单位；企业用户必填 / where the person works or will; required of enterprise users",
                    examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            @Nullable
            UUID enterpriseId) {

        /** @throws RequestProblem 400 when a number cannot be one; what is wrong is said without repeating it */
        Person.Draft draft() {
            if ((residentId == null) == (paper == null)) {
                throw RequestProblem.invalid(new Violation("/residentId", "person-number-or-paper"));
            }
            return new Person.Draft(
                    name.strip(),
                    residentId == null ? null : number(residentId),
                    paper == null ? null : paper.holder(),
                    phoneNumber(),
                    enterpriseId);
        }

        private @Nullable PhoneNumber phoneNumber() {
            var given = phone;
            return given == null ? null : read("/phone", () -> PhoneNumber.of(given));
        }

        @Override
        public String toString() {
            return "RegisterPerson[…]";
        }
    }

    /** By which somebody is known who has no identity number. */
    @Schema(description = "外国人等所持证件及其记载 / a paper of who has no identity number, and what it states")
    public record PaperOfHolder(
            @NotNull @Schema(description = "证件种类 / kind of paper", examples = "PASSPORT")
            PaperKind kind,

            @NotNull
            @Pattern(regexp = "[A-Z]{3}")
            @Schema(description = "签发国家或地区，ISO 3166 三位字母 / who issued it", examples = "DEU")
            String country,

            @NotNull @OneLine @Size(max = 40) @Schema(description = "证件号码 / number", examples = "C01X00T47")
            String number,

            @Schema(description = "有效期截止日 / last day of its validity", examples = "2031-05-31") @Nullable
            LocalDate validUntil,

            @NotNull @Schema(description = "证件所载出生日期 / day of birth that it states", examples = "1985-03-01")
            LocalDate birthDate,

            @NotNull @Schema(description = "证件所载是否女性 / whether it states a woman", examples = "false")
            Boolean woman) {

        IdentityPaper.Holder holder() {
            if (birthDate.isBefore(EARLIEST_BIRTH)) {
                throw RequestProblem.invalid(new Violation("/paper/birthDate", "person-paper-birth"));
            }
            return new IdentityPaper.Holder(
                    plausible("/paper/number", new IdentityPaper(kind, country, number, validUntil)), birthDate, woman);
        }

        @Override
        public String toString() {
            return "PaperOfHolder[…]";
        }
    }

    @Schema(description = "登记人员的其他证件 / enter another paper of a person")
    public record AddPersonPaper(
            @NotNull @Schema(description = "证件种类 / kind of paper", examples = "PASSPORT")
            PaperKind kind,

            @NotNull
            @Pattern(regexp = "[A-Z]{3}")
            @Schema(description = "签发国家或地区，ISO 3166 三位字母 / who issued it", examples = "DEU")
            String country,

            @NotNull @OneLine @Size(max = 40) @Schema(description = "证件号码 / number", examples = "C01X00T47")
            String number,

            @Schema(description = "有效期截止日 / last day of its validity", examples = "2031-05-31") @Nullable
            LocalDate validUntil) {

        /** @throws RequestProblem 400 when the number cannot be one; it is not repeated */
        IdentityPaper paper(String pointer) {
            return plausible(pointer, new IdentityPaper(kind, country, number, validUntil));
        }

        @Override
        public String toString() {
            return "AddPersonPaper[…]";
        }
    }

    @Schema(description = "合并重复人员 / merge a duplicate into the person who goes on")
    public record MergePerson(
            @NotNull
            @Schema(
                    description = "继续使用的人员标识 / the person who goes on",
                    examples = "0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e10")
            UUID intoPersonId,

            @NotBlank
            @OneLine
            @SaysSomething
            @Size(max = 500)
            @Schema(description = "认定为同一人的理由 / why they are one", examples = "换发护照后重复登记，本人到场核对。")
            String reason) {}

    @Schema(description = "撤销人员合并 / separate a person again")
    public record SeparatePerson(
            @NotBlank
            @OneLine
            @SaysSomething
            @Size(max = 500)
            @Schema(description = "理由 / reason", examples = "核对照片，系同名两人。")
            String reason) {}

    @Schema(description = "按号码查找人员 / find a person by the whole number")
    public record FindPersons(
            @OneLine
            @Size(max = 40)
            @Schema(
                    description = "公民身份号码；没有的填写 paper / resident identity number; where there is none, a paper",
                    examples = "11010519491231002X")
            @Nullable
            String residentId,

            @Valid @Nullable AddPersonPaper paper) {

        /**
         * Asks by the number, or by the paper.
         *
         * @throws RequestProblem 400 when there are both or neither
         */
        <T> T by(Function<ResidentId, T> number, Function<IdentityPaper, T> papers) {
            if ((residentId == null) == (paper == null)) {
                throw RequestProblem.invalid(new Violation("/residentId", "person-number-or-paper"));
            }
            return residentId == null
                    ? papers.apply(Objects.requireNonNull(paper).paper("/paper/number"))
                    : number.apply(PersonRequests.number(residentId));
        }

        @Override
        public String toString() {
            return "FindPersons[…]";
        }
    }

    private static IdentityPaper plausible(String pointer, IdentityPaper paper) {
        if (!paper.isPlausible()) {
            throw RequestProblem.invalid(new Violation(pointer, "person-paper-number"));
        }
        return paper;
    }

    private static ResidentId number(String residentId) {
        return read("/residentId", () -> ResidentId.of(residentId));
    }

    private static <T> T read(String pointer, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValue invalid) {
            throw RequestProblem.invalid(new Violation(pointer, invalid.code(), invalid.arguments()));
        }
    }
}
