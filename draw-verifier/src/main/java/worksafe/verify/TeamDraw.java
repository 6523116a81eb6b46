package worksafe.verify;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import worksafe.verify.Bundle.Inspector;
import worksafe.verify.Bundle.Need;
import worksafe.verify.Bundle.Team;

/** Who visits whom. Objects are served one after the other, and each team takes from what its members may still do. */
final class TeamDraw {

    /** So many objects have their lots drawn side by side; how many does not matter to the result. */
    private static final int BATCH = 256;

    private final List<Inspector> inspectors;
    private final long size;
    private final Hmac lots;
    private final Map<String, Set<String>> recused = new HashMap<>();
    private final Map<String, String> needs;
    private final Map<String, Long> load = new HashMap<>();

    private record Lot(Inspector inspector, byte[] value) {}

    TeamDraw(Bundle bundle, Hmac lots, Set<String> objects) {
        this.inspectors = bundle.inspectors();
        this.size = bundle.record().teamSize();
        this.lots = lots;
        bundle.recusals()
                .forEach(recusal -> recused.computeIfAbsent(recusal.object(), object -> new HashSet<>())
                        .add(recusal.inspector()));
        needs = HashMap.newHashMap(objects.size());
        for (Need need : bundle.needs()) {
            if (objects.contains(need.object())) {
                needs.put(need.object(), need.skill());
            }
        }
    }

    /** Serves objects in their order and hands each team on as it is found. */
    void serve(List<String> objects, Consumer<Team> teams) {
        for (var from = 0; from < objects.size(); from += BATCH) {
            var batch = objects.subList(from, Math.min(from + BATCH, objects.size()));
            var orders = batch.parallelStream().map(this::byLot).toList();
            for (var i = 0; i < batch.size(); i++) {
                teams.accept(team(batch.get(i), orders.get(i)));
            }
        }
    }

    private List<Inspector> byLot(String object) {
        var out = recused.getOrDefault(object, Set.of());
        return inspectors.stream()
                .filter(inspector -> !out.contains(inspector.id()))
                .map(inspector -> new Lot(
                        inspector,
                        lots.of(new Message().text(object).text(inspector.id()).bytes())))
                .sorted(Comparator.comparing(Lot::value, Arrays::compareUnsigned)
                        .thenComparing(lot -> lot.inspector().id(), ListChecks::compare))
                .map(Lot::inspector)
                .toList();
    }

    private Team team(String object, List<Inspector> order) {
        var able = order.stream()
                .filter(inspector -> load.getOrDefault(inspector.id(), 0L) < inspector.cap())
                .toList();
        var need = needs.get(object);
        var leader = able.stream()
                .filter(inspector -> need == null || inspector.skills().contains(need))
                .findFirst();
        if (leader.isEmpty() || able.size() < size) {
            return new Team(object, Team.UNASSIGNABLE, List.of());
        }
        var members = Stream.concat(leader.stream(), able.stream().filter(inspector -> inspector != leader.get()))
                .limit(size)
                .map(Inspector::id)
                .toList();
        members.forEach(member -> load.merge(member, 1L, Long::sum));
        return new Team(object, Team.ASSIGNED, members);
    }

    /** Takes a team back: its members may do one more. */
    void release(Team team) {
        team.inspectors().forEach(member -> load.merge(member, -1L, Long::sum));
    }
}
