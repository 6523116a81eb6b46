package worksafe.inspections.srd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.inspections.srd.form.Leaf;
import worksafe.inspections.srd.form.Suite;
import worksafe.inspections.srd.list.Candidate;
import worksafe.inspections.srd.list.FrozenLists;
import worksafe.inspections.srd.list.ListedInspector;

/** What must hold for every draw, tried on many odd ones; that each is right, {@link AgreementTest} says. */
class DrawPropertiesTest {

    private static final int DRAWS = 250;

    static Stream<Setup> draws() {
        return RandomDraws.many(DRAWS);
    }

    @Test
    void noCandidateOfALongListIsPassedOver() {
        var objects = IntStream.range(0, 20_011).mapToObj(i -> new Candidate("A", "object " + i, 1));
        var lists = FrozenLists.freeze(Suite.SHA256, objects, Stream.of(), Stream.of(), Stream.of());
        var tickets = new Tickets(Suite.SHA256, RandomDraws.key(1));

        var all = tickets.first(20_011, lists.objectLeaves(), lists.stratum("A").orElseThrow());

        assertThat(all).hasSize(20_011).isSorted();
        assertThat(all.stream().map(ranked -> Leaf.text(ranked.leaf(), 1))).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("draws")
    void orderInWhichListsAreGivenChangesNothing(Setup setup) {
        var random = new Random(setup.hashCode());
        var terms = setup.terms();
        var shuffled = new Setup(
                setup.suite(),
                RandomDraws.shuffled(setup.objects(), random),
                RandomDraws.shuffled(setup.inspectors(), random).stream()
                        .map(p -> new ListedInspector(p.id(), p.skills().reversed(), p.cap()))
                        .toList(),
                RandomDraws.shuffled(setup.recusals(), random),
                RandomDraws.shuffled(setup.needs(), random),
                new DrawTerms(
                        terms.authority(),
                        terms.drawId(),
                        terms.drawNumber(),
                        terms.previousSeal(),
                        terms.plan(),
                        terms.beacon(),
                        terms.contributors(),
                        terms.quotas().reversed(),
                        terms.substitutionReasons().reversed(),
                        terms.teamSize()),
                setup.nonces(),
                setup.beaconString());

        assertThat(shuffled.sealed().sealedRecord()).isEqualTo(setup.sealed().sealedRecord());
        assertThat(shuffled.open().result()).isEqualTo(setup.open().result());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("draws")
    void removingAnUndrawnCandidateChangesNothing(Setup setup) {
        var keys = keys(setup);
        var drawn = ids(new OpenDraw(setup.sealed(), keys).result());

        for (var removed : setup.objects()) {
            if (!drawn.contains(removed.id()) && alone(setup, removed) > 1) {
                var fewer = bare(
                        setup,
                        setup.objects().stream().filter(o -> !o.equals(removed)).toList());

                assertThat(ids(new OpenDraw(fewer.sealed(), keys).result())).isEqualTo(drawn);
            }
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("draws")
    void addingACandidateDisplacesAtMostTheLastOfItsStratum(Setup setup) {
        var keys = keys(setup);
        var result = new OpenDraw(setup.sealed(), keys).result();
        var stratum = setup.objects().getFirst().stratum();

        for (int i = 0; i < 5; i++) {
            var added = new Candidate(stratum, "added " + i, 1 + i * 20);
            var more = new ArrayList<>(setup.objects());
            more.add(added);
            var drawn = ids(new OpenDraw(bare(setup, more).sealed(), keys).result());

            var displaced = new HashSet<>(ids(result));
            displaced.removeAll(drawn);
            assertThat(drawn).hasSameSizeAs(result.drawn());
            assertThat(displaced)
                    .isEqualTo(
                            drawn.contains(added.id())
                                    ? Set.of(
                                            result.cutOff(stratum).orElseThrow().id())
                                    : Set.of());
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("draws")
    void quotasAreMetExactly(Setup setup) {
        var drawn = setup.open().result().drawn();

        for (var quota : setup.terms().quotas()) {
            var ofStratum = drawn.stream()
                    .filter(d -> d.stratum().equals(quota.stratum()))
                    .toList();
            assertThat(ofStratum)
                    .hasSize(quota.count())
                    .extracting(DrawnCandidate::id)
                    .doesNotHaveDuplicates();
            assertThat(ofStratum).extracting(DrawnCandidate::ticket).isSorted();
            assertThat(ofStratum)
                    .allSatisfy(d -> assertThat(setup.objects())
                            .anyMatch(o -> o.id().equals(d.id()) && o.stratum().equals(d.stratum())));
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("draws")
    void everyTeamObeysTheRulesAndNoneIsRefusedWithoutNeed(Setup setup) {
        var byId = setup.inspectors().stream().collect(Collectors.toMap(ListedInspector::id, p -> p));
        var load = new HashMap<String, Integer>();

        for (var team : setup.open().result().teams()) {
            var free = setup.inspectors().stream()
                    .filter(p -> load.getOrDefault(p.id(), 0) < p.cap())
                    .filter(p -> !recused(setup, team.objectId(), p.id()))
                    .map(ListedInspector::id)
                    .collect(Collectors.toSet());
            var leaders = free.stream()
                    .filter(p -> mayLead(setup, team.objectId(), byId.get(p)))
                    .collect(Collectors.toSet());
            var possible = free.size() >= setup.terms().teamSize() && !leaders.isEmpty();

            assertThat(team.isAssigned()).isEqualTo(possible);
            if (possible) {
                assertThat(team.inspectors())
                        .hasSize(setup.terms().teamSize())
                        .doesNotHaveDuplicates()
                        .isSubsetOf(free);
                assertThat(leaders).contains(team.inspectors().getFirst());
            }
            team.inspectors().forEach(p -> load.merge(p, 1, Integer::sum));
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("draws")
    void everyCandidateCanBeShownWhereItStands(Setup setup) {
        var open = setup.open();
        var result = open.result();
        var objects = setup.frozen().roots().objects();
        var drawn = ids(result);

        for (var candidate : setup.objects()) {
            var proof = open.proof(candidate.id(), result);

            assertThat(proof.candidate()).isEqualTo(candidate);
            assertThat(proof.proves(setup.suite(), objects)).isTrue();
            assertThat(proof.tickets()).hasSize(candidate.weight()).doesNotHaveDuplicates();
            assertThat(proof.isDrawn()).isEqualTo(drawn.contains(candidate.id()));
        }
    }

    private static DrawKeys keys(Setup setup) {
        return DrawKeys.derive(
                setup.suite(), RandomDraws.key(0), setup.nonces().getFirst().bytes());
    }

    /** The same draw over another pool; recusals and needs may name objects that are gone, so they go, too. */
    private static Setup bare(Setup setup, List<Candidate> objects) {
        return new Setup(
                setup.suite(),
                objects,
                setup.inspectors(),
                List.of(),
                List.of(),
                setup.terms(),
                setup.nonces(),
                setup.beaconString());
    }

    private static long alone(Setup setup, Candidate candidate) {
        return setup.objects().stream()
                .filter(o -> o.stratum().equals(candidate.stratum()))
                .count();
    }

    private static boolean recused(Setup setup, String object, String inspector) {
        return setup.recusals().stream()
                .anyMatch(r -> r.objectId().equals(object) && r.inspectorId().equals(inspector));
    }

    private static boolean mayLead(Setup setup, String object, ListedInspector inspector) {
        return setup.needs().stream()
                .filter(n -> n.objectId().equals(object))
                .allMatch(n -> inspector.skills().contains(n.skill()));
    }

    private static List<String> ids(DrawResult result) {
        return result.drawn().stream().map(DrawnCandidate::id).toList();
    }
}
