package worksafe.inspections.draw;

import jakarta.persistence.Embeddable;
import java.util.List;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.list.ListRoot;
import worksafe.inspections.srd.list.ListRoots;
import worksafe.platform.http.RuleViolation;

/** Roots and sizes of the four lists when they were frozen: what any later reading of the stored rows must give again. */
@Embeddable
public record FrozenRoots(
        int poolSize,
        String poolRoot,
        int inspectorCount,
        String inspectorsRoot,
        int recusalCount,
        String recusalsRoot,
        int needCount,
        String needsRoot) {

    public static FrozenRoots of(ListRoots roots) {
        return new FrozenRoots(
                roots.objects().size(),
                roots.objects().root().hex(),
                roots.inspectors().size(),
                roots.inspectors().root().hex(),
                roots.recusals().size(),
                roots.recusals().root().hex(),
                roots.needs().size(),
                roots.needs().root().hex());
    }

    /** @throws RuleViolation naming the list that is not the same any more */
    public void requireSame(ListRoots now) {
        for (var list : lists()) {
            if (!list.fixed().equals(list.of(now))) {
                throw changed(list.name());
            }
        }
    }

    /** The refusal of a list that is not as it was fixed. */
    public RuleViolation changed(String name) {
        var fixed = lists().stream()
                .filter(list -> list.name().equals(name))
                .findFirst()
                .orElseThrow()
                .fixed();
        return new RuleViolation(DrawProblem.LIST_CHANGED, name, fixed.root().hex(), fixed.size());
    }

    private List<Fixed> lists() {
        return List.of(
                new Fixed("objects", root(poolRoot, poolSize)),
                new Fixed("inspectors", root(inspectorsRoot, inspectorCount)),
                new Fixed("recusals", root(recusalsRoot, recusalCount)),
                new Fixed("needs", root(needsRoot, needCount)));
    }

    private static ListRoot root(String hex, int size) {
        return new ListRoot(Digest.ofHex(hex), size);
    }

    private record Fixed(String name, ListRoot fixed) {

        ListRoot of(ListRoots roots) {
            return switch (name) {
                case "objects" -> roots.objects();
                case "inspectors" -> roots.inspectors();
                case "recusals" -> roots.recusals();
                default -> roots.needs();
            };
        }
    }
}
