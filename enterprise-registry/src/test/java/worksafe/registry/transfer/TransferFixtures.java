package worksafe.registry.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;
import worksafe.registry.authority.PostKind;
import worksafe.registry.official.RosterMoves.PostHolder;
import worksafe.registry.official.RosterMoves.Target;
import worksafe.registry.transfer.OfficialTransfer.Plan;
import worksafe.registry.transfer.OfficialTransfer.Rule;

/** Transfers in every status, brought there by their verbs. */
final class TransferFixtures {

    static final UUID ID = UUID.fromString("0198f6e0-6666-7aaa-8bbb-000000000061");
    static final UUID ENTRY = UUID.fromString("0198f5b0-1111-7aaa-8bbb-000000000010");
    static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");
    static final Actor TOWN = new Actor("town-1", "周主任");
    static final Actor CITY = new Actor("city-1", "王局长");
    static final Rule THREE_YEARS = rule(3, false, false);
    static final Target TARGET = new Target(UUID.fromString("0198f5b0-2222-7aaa-8bbb-000000000003"), "WH-01", null);

    private TransferFixtures() {}

    static Rule rule(int years, boolean excepted, boolean heard) {
        return new Rule(
                years,
                excepted,
                heard,
                new PolicyBasis(
                        "official.transfer-term",
                        320281000000L,
                        String.valueOf(years),
                        "江阴市人民政府关于进一步加强安全生产基层基础工作的实施意见（澄政发〔2012〕80号）",
                        "（三）",
                        Force.DOCUMENT,
                        Certainty.CERTAIN),
                LocalDate.parse("2026-12-14"));
    }

    static PostHolder since(String day) {
        return new PostHolder(
                UUID.fromString("0198f5b0-1111-7aaa-8bbb-000000000009"),
                "zhang.wei",
                "张伟",
                UUID.fromString("0198f5b0-2222-7aaa-8bbb-000000000002"),
                "澄江街道安全生产监督管理办公室",
                RegionCode.of("320281102000"),
                Sector.EMERGENCY,
                "AJ-01",
                "安全生产监管员",
                PostKind.SUPERVISOR,
                LocalDate.parse(day));
    }

    static Created<OfficialTransfer> proposed(String heldSince, String onDay, Rule rule, @Nullable Target target) {
        return OfficialTransfer.propose(
                ID,
                since(heldSince),
                new Plan("LD320281-2026-000003", target, LocalDate.parse(onDay), TransferGround.NEED, "充实执法大队力量"),
                rule,
                TOWN,
                NOW);
    }

    static Created<OfficialTransfer> proposed(TransferGround ground, String heldSince, String onDay, Rule rule) {
        return OfficialTransfer.propose(
                ID,
                since(heldSince),
                new Plan("LD320281-2026-000003", null, LocalDate.parse(onDay), ground, "追究责任"),
                rule,
                TOWN,
                NOW);
    }

    static Created<OfficialTransfer> early() {
        return proposed("2024-03-01", "2026-12-15", THREE_YEARS, TARGET);
    }

    static OfficialTransfer in(TransferStatus status) {
        var transfer = early().aggregate();
        switch (status) {
            case PROPOSED -> {}
            case CONSULTED -> {
                var unused = transfer.consult(true, "同意", true, CITY, NOW);
            }
            case FILED -> {
                var unused = transfer.consult(true, "同意", true, CITY, NOW);
                var unusedToo = transfer.file("予以备案", true, CITY, NOW);
            }
            case OBJECTED -> {
                var unused = transfer.object("年限未满", true, CITY, NOW);
            }
            case DONE -> {
                var unused = transfer.consult(true, "同意", true, CITY, NOW);
                var unusedToo = transfer.file("予以备案", true, CITY, NOW);
                var unusedEither = transfer.complete(ENTRY, TOWN, NOW);
            }
            case WITHDRAWN -> {
                var unused = transfer.withdraw("人选变更", TOWN, NOW);
            }
        }
        return transfer;
    }
}
