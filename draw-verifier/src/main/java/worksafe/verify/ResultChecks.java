package worksafe.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import worksafe.verify.Bundle.Disclosed;
import worksafe.verify.Bundle.Place;
import worksafe.verify.Bundle.Substitution;
import worksafe.verify.Bundle.Team;

/** Checks the disclosed result against the computed one. */
final class ResultChecks {

    private final Bundle bundle;
    private final Disclosed disclosed;
    private final DrawOrder draw;
    private final TeamDraw teamDraw;
    private final Map<String, Visit> open = new HashMap<>();

    /** An object that is still to be visited. */
    private record Visit(String stratum, Team team) {}

    ResultChecks(Bundle bundle) {
        this.bundle = bundle;
        this.disclosed = bundle.disclosed().orElseThrow();
        this.draw = new DrawOrder(bundle);
        Set<String> visited = new HashSet<>();
        draw.drawn().forEach(place -> visited.add(place.object()));
        disclosed
                .substitutions()
                .forEach(substitution -> visited.add(substitution.place().object()));
        this.teamDraw = new TeamDraw(bundle, draw.lots(), visited);
    }

    void drawn() {
        agree(Check.DRAWN, "drawn", draw.drawn(), disclosed.drawn());
    }

    void teams() {
        List<Team> teams = new ArrayList<>();
        teamDraw.serve(draw.drawn().stream().map(Place::object).toList(), teams::add);
        agree(Check.TEAMS, "teams", teams, disclosed.teams());
        for (var i = 0; i < teams.size(); i++) {
            var place = disclosed.drawn().get(i);
            open.put(place.object(), new Visit(place.stratum(), teams.get(i)));
        }
    }

    private static <T> void agree(Check check, String list, List<T> expected, List<T> found) {
        for (var i = 0; i < Math.min(expected.size(), found.size()); i++) {
            if (!expected.get(i).equals(found.get(i))) {
                throw new CheckFailed(check, "result.differs", list, i + 1, expected.get(i), found.get(i));
            }
        }
        if (expected.size() != found.size()) {
            throw new CheckFailed(check, "result.count", list, expected.size(), found.size());
        }
    }

    void digest() {
        var label = Message.labelled("SRD1/result", 0).bytes();
        var digest = bundle.record()
                .suite()
                .hash(
                        label,
                        "{".getBytes(StandardCharsets.US_ASCII),
                        disclosed.spelled(),
                        "}".getBytes(StandardCharsets.US_ASCII));
        var stated = bundle.opened().orElseThrow().resultDigest();
        var computed = HexFormat.of().formatHex(digest);
        if (!computed.equals(stated)) {
            throw new CheckFailed(Check.RESULT_DIGEST, "digest.differs", computed, stated);
        }
    }

    void substitutions() {
        Map<String, Integer> reached = new HashMap<>();
        bundle.record().quota().forEach(quota -> reached.put(quota.stratum(), (int) quota.number()));
        for (var i = 0; i < disclosed.substitutions().size(); i++) {
            var number = i + 1;
            var substitution = disclosed.substitutions().get(i);
            var replaced = substitute(substitution, number, reached);
            teamDraw.release(replaced.team());
            teamDraw.serve(List.of(substitution.place().object()), team -> {
                if (!team.equals(substitution.team())) {
                    throw wrong("result.differs", "substitutions", number, team, substitution.team());
                }
                open.put(team.object(), new Visit(replaced.stratum(), team));
            });
        }
    }

    private Visit substitute(Substitution substitution, int number, Map<String, Integer> reached) {
        if (!bundle.record().substitution().contains(substitution.reason())) {
            throw wrong(
                    "substitutions.reason",
                    number,
                    substitution.reason(),
                    bundle.record().substitution());
        }
        var replaced = open.remove(substitution.replaced());
        if (replaced == null) {
            throw wrong("substitutions.replaced", number, substitution.replaced());
        }
        var rank = reached.merge(replaced.stratum(), 1, Integer::sum);
        if (rank > draw.size(replaced.stratum())) {
            throw wrong("substitutions.exhausted", number, replaced.stratum());
        }
        var next = draw.place(replaced.stratum(), rank);
        if (!next.equals(substitution.place())) {
            throw wrong("result.differs", "substitutions", number, next, substitution.place());
        }
        return replaced;
    }

    private static CheckFailed wrong(String key, Object... arguments) {
        return new CheckFailed(Check.SUBSTITUTIONS, key, arguments);
    }

    EnterpriseStanding.Lots standing(Bundle.Candidate object, long quota) {
        return draw.standing(object, quota);
    }
}
