package worksafe.training.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.CertificateNumber;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Problem;
import worksafe.training.TrainingProblem;
import worksafe.training.certificate.IssueRules.RuledReview;
import worksafe.training.certificate.rule.EndBasis;
import worksafe.training.certificate.rule.EndGround;
import worksafe.training.certificate.rule.EndGrounds;
import worksafe.training.certificate.rule.TermRule;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.Qualification;
import worksafe.training.compliance.QualificationKind;
import worksafe.training.person.KnownPersons.KnownPerson;

/** Certificates in every status, brought there by the verbs that clients and clocks use. Issued on 15 March 2026. */
final class CertificateFixtures {

    static final LocalDate FIRST = LocalDate.parse("2026-03-15");
    static final LocalDate REVIEW_DUE = LocalDate.parse("2029-03-14");
    static final LocalDate LAST = LocalDate.parse("2032-03-14");

    static final UUID ID = UUID.fromString("0198f3b0-3c4d-7e5f-8a6b-7c8d9e0f1a2b");
    static final KnownPerson HOLDER = new KnownPerson(UUID.fromString("0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f"), "王建国");
    static final Qualification ELECTRICIAN =
            new Qualification(QualificationKind.SPECIAL_OPERATION, OperationCategory.ELECTRICAL);
    static final Qualification PRINCIPAL = new Qualification(QualificationKind.PRINCIPAL, null);
    static final Certificate.Issuer ISSUER =
            new Certificate.Issuer(RegionCode.of("320281000000"), null, "supervisor-0042");

    static final TermRule SIX_YEARS = term("certificate.validity.special-operation", "6 YEARS");
    static final TermRule THREE_YEARS = term("certificate.review-period.special-operation", "3 YEARS");
    static final ReviewRule REVIEW = review(null);
    static final IssueRules RULES = new IssueRules(SIX_YEARS, THREE_YEARS, List.of(), List.of(), law("第二十六条"));
    static final EndGrounds REVOCATION =
            grounds("第三十条第一款第二至五项", TrainingProblem.REVOCATION_GROUND, "UNFIT", "ACCIDENT", "FALSE_DATA", "FRAUD");
    static final EndGrounds CANCELLATION =
            grounds("第三十一条", TrainingProblem.CANCELLATION_GROUND, "HOLDER_DIED", "HOLDER_ASKED", "REVOKED");
    static final EndBasis OVERDUE =
            new EndBasis(EndGround.REVIEW_OVERDUE, "特种作业人员安全技术培训考核管理规定（安监总局令第30号）", "第二十六条：逾期未复审的失效");

    private CertificateFixtures() {}

    private static EndGrounds grounds(String clause, TrainingProblem refusal, String... codes) {
        return new EndGrounds(List.of(codes), law(clause), refusal);
    }

    static Problem.LegalGround law(String clause) {
        return new Problem.LegalGround("特种作业人员安全技术培训考核管理规定（安监总局令第30号）", clause, Force.RULE, Certainty.CERTAIN);
    }

    static TermRule term(String code, String period) {
        return new TermRule(code, 0L, period, "特种作业人员安全技术培训考核管理规定（安监总局令第30号）", "第十九条", Force.RULE, Certainty.CERTAIN);
    }

    /** Some time on that day, in Shanghai. */
    static Instant on(LocalDate day) {
        return ChinaTime.startOf(day).plusSeconds(30_000);
    }

    static Instant on(String day) {
        return on(LocalDate.parse(day));
    }

    static Certificate.Draft draft(Qualification qualification) {
        return new Certificate.Draft(HOLDER.id(), qualification, number("T320281-2026-000017"), FIRST, List.of());
    }

    /** A number as it is kept, with a seal that nobody opens. */
    static SealedNumber number(String printed) {
        var number = new CertificateNumber(printed);
        return new SealedNumber("v1.1." + "A".repeat(40), number.normal(), number.shown());
    }

    private static ReviewRule review(ReviewRule.@Nullable Extension extension) {
        return new ReviewRule(
                term("certificate.review-window.special-operation", "60 CALENDAR_DAYS"),
                8,
                law("第二十三条"),
                law("第二十六条"),
                new ReviewRule.NextTerms(SIX_YEARS, THREE_YEARS, List.of()),
                extension);
    }

    /** A review by which the next one comes later, for somebody who is ten years in the trade on the last day. */
    static ReviewRule extended(String period, String heldSince, String... violations) {
        var rule = "certificate.review-extension.special-operation";
        var holder = new HolderRecord(
                LocalDate.parse(heldSince),
                Stream.of(violations).map(LocalDate::parse).toList());
        return review(
                new ReviewRule.Extension(term(rule, period), term(rule, "10 YEARS"), holder, "连续从事本工种十二年，经核查无违法违章记录。"));
    }

    /** The rules of one that was reviewed on those days, each after eight hours of training. */
    static IssueRules reviewed(LocalDate... days) {
        return new IssueRules(
                SIX_YEARS,
                THREE_YEARS,
                Stream.of(days).map(day -> new RuledReview(day, 8, REVIEW)).toList(),
                List.of(),
                RULES.lapse());
    }

    static Certificate issued() {
        return Certificate.issue(ID, HOLDER, draft(ELECTRICIAN), RULES, ISSUER, on(FIRST))
                .aggregate();
    }

    static Certificate in(CertificateStatus status) {
        var certificate = issued();
        switch (status) {
            case IN_FORCE -> {}
            case LAPSED -> {
                var unused = certificate.lapse(OVERDUE, on(REVIEW_DUE.plusDays(1)));
            }
            case REVOKED -> {
                var unused = certificate.revoke(REVOCATION, EndGround.FRAUD, "培训记录系伪造。", on(REVIEW_DUE));
            }
            case CANCELLED -> {
                var unused = certificate.cancel(CANCELLATION, EndGround.HOLDER_ASKED, "本人书面申请。", on(FIRST));
            }
        }
        return certificate;
    }
}
