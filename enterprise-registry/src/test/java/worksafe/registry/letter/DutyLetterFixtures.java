package worksafe.registry.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;
import worksafe.registry.letter.DutyLetter.Parties;
import worksafe.registry.letter.DutyLetter.Terms;

/** Duty letters in every status, brought there by their verbs. */
final class DutyLetterFixtures {

    static final UUID ID = UUID.fromString("0198f6d0-5555-7aaa-8bbb-000000000051");
    static final UUID ENTERPRISE = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");
    static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");
    static final Instant LATER = Instant.parse("2027-01-10T01:00:00Z");
    static final LocalDate DAY = LocalDate.parse("2026-01-04");
    static final Actor SUPERIOR = new Actor("supervisor-0042", "赵监管");
    static final Actor SUBORDINATE = new Actor("enterprise-user-7", "吴总");
    static final Parties PARTIES = new Parties(
            LetterLevel.AUTHORITY_ENTERPRISE,
            RegionCode.of("320281102005"),
            Sector.EMERGENCY,
            ENTERPRISE,
            "江阴市澄江化工有限公司",
            "",
            "澄江街道办事处",
            "江阴市澄江化工有限公司");

    private DutyLetterFixtures() {}

    static Terms terms(String validFrom) {
        return new Terms(
                "ZR320281-2026-000003",
                2026,
                "2026 年度安全生产责任书",
                LocalDate.parse(validFrom),
                LocalDate.parse(validFrom).plusYears(1).minusDays(1),
                new PolicyBasis(
                        "duty-letter.validity",
                        0,
                        "1 YEARS",
                        "安全生产责任书（系统参数）",
                        "系统缺省值",
                        Force.DOCUMENT,
                        Certainty.SYSTEM_DEFAULT),
                null);
    }

    static Created<DutyLetter> drafted() {
        return DutyLetter.draft(ID, PARTIES, terms("2026-01-01"), SUPERIOR, NOW);
    }

    static DutyLetterEvent signed(DutyLetter letter, LetterSide side) {
        return letter.sign(
                side, letter.contentSha256(), true, side == LetterSide.SUPERIOR ? SUPERIOR : SUBORDINATE, NOW);
    }

    static DutyLetter in(DutyLetterStatus status) {
        var letter = drafted().aggregate();
        if (status == DutyLetterStatus.DRAFT) {
            return letter;
        }
        if (status == DutyLetterStatus.ENDED) {
            var unused = letter.end("重新起草", SUPERIOR, NOW);
            return letter;
        }
        var first = signed(letter, LetterSide.SUPERIOR);
        if (status == DutyLetterStatus.SIGNED || status == DutyLetterStatus.ASSESSED) {
            first = signed(letter, LetterSide.SUBORDINATE);
        }
        if (status == DutyLetterStatus.ASSESSED) {
            first = letter.assess(LocalDate.parse("2027-01-09"), "优秀", null, SUPERIOR, LATER);
        }
        if (first.letter().status() != status) {
            throw new AssertionError(status);
        }
        return letter;
    }
}
