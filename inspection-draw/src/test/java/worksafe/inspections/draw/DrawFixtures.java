package worksafe.inspections.draw;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import worksafe.inspections.srd.Commitment;
import worksafe.inspections.srd.DrawResult;
import worksafe.inspections.srd.Nonce;
import worksafe.inspections.srd.SealChain;
import worksafe.inspections.srd.SealedLists;
import worksafe.inspections.srd.form.Suite;
import worksafe.inspections.srd.list.Candidate;
import worksafe.inspections.srd.list.FrozenLists;
import worksafe.inspections.srd.list.ListedInspector;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.personal.SealedValue;
import worksafe.platform.http.Actor;

/** Draws in every status, reached by their verbs only. */
final class DrawFixtures {

    static final Instant NOW = Instant.parse("2026-03-10T00:15:00Z");
    static final RegionCode AUTHORITY = RegionCode.of("320281000000");
    static final Actor SUPERVISOR = new Actor("supervisor-1", "王监管");
    static final Actor OPENER = new Actor("approver-1", "陈审批");
    static final String DISCIPLINE = "discipline-1";
    static final Actor CONTRIBUTOR = new Actor(DISCIPLINE, "王敏");
    static final Nonce SYSTEM_NONCE = Nonce.ofHex("1".repeat(64));
    static final Nonce OTHER_NONCE = Nonce.ofHex("2".repeat(64));
    static final UUID SUCCESSOR = Uuid7.next(InstantSource.system());

    /** The form of a value at rest; what it holds is nobody's business here. */
    private static final SealedValue AT_REST = new SealedValue("v1.1." + "A".repeat(64));

    private DrawFixtures() {}

    static DrawDraft draft() {
        return new DrawDraft(
                AUTHORITY,
                null,
                new DrawRules(
                        "2026 年度一般检查计划",
                        new DrawRules.Pool(Stratification.NONE, AUTHORITY, List.of()),
                        new DrawRules.Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)),
                        new DrawRules.Quotas(null, List.of(new QuotaRule(Stratification.ALL, 1, null))),
                        List.of(),
                        new DrawRules.Crew(2, Staffing.OWN, List.of()),
                        List.of("已停业"),
                        "",
                        Suite.SHA256),
                List.of(new DrawDraft.NamedContributor(DISCIPLINE, "派驻纪检组 王敏")));
    }

    static Draw created() {
        return Draw.create(draft(), InstantSource.system(), SUPERVISOR, NOW).aggregate();
    }

    static FrozenLists lists() {
        return FrozenLists.freeze(
                Suite.SHA256,
                Stream.of(
                        new Candidate(Stratification.ALL, "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10", 1),
                        new Candidate(Stratification.ALL, "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f11", 3)),
                Stream.of(new ListedInspector("ZF-1", List.of(), 5), new ListedInspector("ZF-2", List.of(), 5)),
                Stream.of(),
                Stream.of());
    }

    static DrawEvent freeze(Draw draw) {
        return draw.freeze(FrozenRoots.of(lists().roots()), deposit(draw, 0, SYSTEM_NONCE), NOW);
    }

    static void deposit(Draw draw) {
        var unused = draw.deposit(CONTRIBUTOR, deposit(draw, 1, OTHER_NONCE), NOW);
    }

    private static Deposit deposit(Draw draw, int place, Nonce nonce) {
        var who = draw.contributions().all().get(place).who();
        return new Deposit(
                Commitment.to(nonce, Suite.SHA256, draw.id().toString(), who).digest(), AT_REST);
    }

    static SealedLists sealing(Draw draw) {
        var lists = lists();
        return SealedLists.seal(
                draw.terms(SealChain.before(AUTHORITY), lists.strataSizes()), Contribution.SYSTEM, lists);
    }

    static DrawEvent seal(Draw draw) {
        return draw.seal(sealing(draw), SUPERVISOR, NOW);
    }

    static DrawEvent draw(Draw draw) {
        return draw.draw(result(draw), "", OPENER, NOW);
    }

    private static DrawResult result(Draw draw) {
        if (draw.status() != DrawStatus.SEALED) {
            return new DrawResult(List.of(), List.of());
        }
        return SealedLists.of(draw.seal().sealedRecord(), lists())
                .open(List.of(SYSTEM_NONCE, OTHER_NONCE), "")
                .result();
    }

    static Draw in(DrawStatus status) {
        var draw = created();
        switch (status) {
            case CREATED -> {}
            case FROZEN -> freezeAndDeposit(draw);
            case SEALED -> sealFrom(draw);
            case DRAWN -> drawFrom(draw);
            case DISCLOSED -> {
                drawFrom(draw);
                var unused = draw.disclose(NOW);
            }
            case ABORTED -> {
                sealFrom(draw);
                var unused = draw.abort("计划调整", NOW);
            }
            case SUPERSEDED -> {
                sealFrom(draw);
                var unused = draw.supersede(SUCCESSOR, "计划调整", NOW);
            }
        }
        return draw;
    }

    private static void freezeAndDeposit(Draw draw) {
        var unused = freeze(draw);
        deposit(draw);
    }

    private static void sealFrom(Draw draw) {
        freezeAndDeposit(draw);
        var unused = seal(draw);
    }

    private static void drawFrom(Draw draw) {
        sealFrom(draw);
        var unused = draw(draw);
    }
}
