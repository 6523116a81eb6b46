package worksafe.inspections.srd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.DrawRefusal;
import worksafe.inspections.srd.form.DrawText;
import worksafe.inspections.srd.form.Leaf;
import worksafe.inspections.srd.list.Candidate;
import worksafe.kernel.InvalidValue;

/**
 * A draw whose randomness is known. From here on there is nothing to decide: whoever has sealed record, lists, nonces and
 * beacon gets the same answers. It holds the keys, so it is as secret as the result until the bundle is published.
 */
public final class OpenDraw {

    private final SealedLists draw;
    private final DrawKeys keys;
    private final Tickets tickets;

    OpenDraw(SealedLists draw, DrawKeys keys) {
        this.draw = draw;
        this.keys = keys;
        this.tickets = new Tickets(draw.sealedRecord().suite(), keys.object());
    }

    /** Draws: in each stratum, in byte order, the quota with the smallest tickets; then a team for each of them. */
    public DrawResult result() {
        var drawn = new ArrayList<DrawnCandidate>();
        for (var quota : draw.sealedRecord().terms().quotas()) {
            drawn.addAll(first(quota.count(), quota.stratum()));
        }
        var ids = drawn.stream().map(DrawnCandidate::id).toList();
        return new DrawResult(drawn, new Teams(draw, keys.inspector()).assign(ids));
    }

    /**
     * Carries out a replacement. The substitute is the first candidate of the stratum that has not been drawn or taken
     * yet; its team is drawn by the same rule after all teams before, while the team of the object that falls out is free
     * again.
     *
     * @param result the {@link #result} of this draw
     * @param before the substitutions carried out before, in their order
     * @throws InvalidValue {@code draw-substitution-reason} when the reason is not in the seal, {@code
     *     draw-substitution-not-standing} when the object was not drawn or has been replaced already, {@code
     *     draw-substitution-none-left} when the stratum is used up
     */
    public Substitution substitute(DrawResult result, List<Substitution> before, Replacement replacement) {
        if (!draw.sealedRecord().terms().substitutionReasons().contains(replacement.reason())) {
            throw DrawRefusal.SUBSTITUTION_REASON.of(replacement.reason());
        }
        var standing = standing(result, before);
        var outgoing = standing.remove(replacement.objectId());
        if (outgoing == null) {
            throw DrawRefusal.SUBSTITUTION_NOT_STANDING.of(replacement.objectId());
        }
        var next = next(outgoing.stratum(), result, before);
        var teams = new Teams(draw, keys.inspector());
        standing.values().forEach(visit -> teams.count(visit.team()));
        return new Substitution(
                replacement, next, teams.assign(List.of(next.id())).getFirst());
    }

    /**
     * Shows a candidate what concerns it and nobody else.
     *
     * @param result the {@link #result} of this draw
     * @throws InvalidValue {@code draw-object-unknown}
     */
    public CandidateProof proof(String objectId, DrawResult result) {
        var leaf = draw.lists()
                .objectLeaf(DrawText.require("object", objectId))
                .orElseThrow(() -> DrawRefusal.OBJECT_UNKNOWN.of(objectId));
        var objects = draw.lists().objectLeaves();
        var candidate = Candidate.ofLeaf(leaf);
        return new CandidateProof(
                candidate, objects.proof(objects.indexOf(leaf)), tickets.of(leaf), result.cutOff(candidate.stratum()));
    }

    /** Says nothing but the seal. */
    @Override
    public String toString() {
        return "OpenDraw[" + draw.seal() + "]";
    }

    private List<DrawnCandidate> first(int count, String stratum) {
        var place = draw.lists().stratum(stratum).orElseThrow(() -> DrawRefusal.QUOTA_STRATUM_UNKNOWN.of(stratum));
        var drawn = new ArrayList<DrawnCandidate>();
        for (var ranked : tickets.first(count, draw.lists().objectLeaves(), place)) {
            drawn.add(new DrawnCandidate(
                    stratum, drawn.size() + 1, Leaf.text(ranked.leaf(), 1), Digest.of(ranked.ticket())));
        }
        return drawn;
    }

    private DrawnCandidate next(String stratum, DrawResult result, List<Substitution> before) {
        long used =
                result.drawn().stream().filter(d -> d.stratum().equals(stratum)).count()
                        + before.stream()
                                .filter(s -> s.substitute().stratum().equals(stratum))
                                .count();
        var first = first((int) used + 1, stratum);
        if (first.size() <= used) {
            throw DrawRefusal.SUBSTITUTION_NONE_LEFT.of(stratum);
        }
        return first.getLast();
    }

    /** The visits that are to take place after these substitutions, by object. */
    private static Map<String, Visit> standing(DrawResult result, List<Substitution> before) {
        var standing = new LinkedHashMap<String, Visit>();
        for (int i = 0; i < result.drawn().size(); i++) {
            var drawn = result.drawn().get(i);
            standing.put(drawn.id(), new Visit(drawn.stratum(), result.teams().get(i)));
        }
        for (var substitution : before) {
            standing.remove(substitution.replacement().objectId());
            standing.put(
                    substitution.substitute().id(),
                    new Visit(substitution.substitute().stratum(), substitution.team()));
        }
        return standing;
    }

    private record Visit(String stratum, Team team) {}
}
