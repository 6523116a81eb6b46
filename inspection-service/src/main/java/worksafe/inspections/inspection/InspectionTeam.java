package worksafe.inspections.inspection;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.InspectionProblem;
import worksafe.inspections.library.Inspectors.AbleInspector;
import worksafe.kernel.Accounts;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;

/**
 * Those who go there.
 *
 * @param members the leader first
 */
record InspectionTeam(List<TeamMember> members) {

    InspectionTeam {
        members = List.copyOf(members);
    }

    /**
     * The team with one other member, one more or one less.
     *
     * @param leaving who stays behind; absent where the team only grows
     * @param joining who goes instead, at the same place in the team; absent where it only shrinks
     * @throws RuleViolation when the one is no member, the other is one already, or nobody would be left
     */
    InspectionTeam changed(@Nullable UUID leaving, @Nullable TeamMember joining) {
        if (joining != null && inspectorIds().contains(joining.inspectorId())) {
            throw new RuleViolation(InspectionProblem.INSPECTION_MEMBER_ALREADY, joining.name(), joining.number());
        }
        var changed = new ArrayList<>(members);
        int place = leaving == null ? changed.size() : placeOf(leaving);
        if (leaving != null) {
            changed.remove(place);
        }
        if (joining != null) {
            changed.add(place, joining);
        }
        if (changed.isEmpty()) {
            throw new RuleViolation(InspectionProblem.INSPECTION_TEAM_EMPTY);
        }
        return new InspectionTeam(changed);
    }

    private int placeOf(UUID inspectorId) {
        int place = inspectorIds().indexOf(inspectorId);
        if (place < 0) {
            throw new RuleViolation(InspectionProblem.INSPECTION_MEMBER_UNKNOWN, inspectorId.toString(), names());
        }
        return place;
    }

    /** @throws RuleViolation when fewer go than the law demands */
    void requireSize(TeamMinimum minimum) {
        if (members.size() < minimum.people()) {
            throw RuleViolation.byLaw(
                    minimum.rule(),
                    InspectionProblem.INSPECTION_TEAM_TOO_SMALL,
                    Integer.toString(members.size()),
                    names(),
                    Integer.toString(minimum.people()));
        }
    }

    /** @throws RuleViolation when the account belongs to none of the team */
    void requireMember(Actor by) {
        if (!isMember(by.subject())) {
            throw new RuleViolation(InspectionProblem.INSPECTION_NOT_OF_TEAM, by.name(), names());
        }
    }

    /** Whether the account belongs to one of the team. */
    boolean isMember(String subject) {
        return members.stream().anyMatch(member -> Accounts.same(member.subject(), subject));
    }

    List<UUID> inspectorIds() {
        return members.stream().map(TeamMember::inspectorId).toList();
    }

    /** The accounts of those who go, by inspector, the leader first. */
    Map<UUID, String> accounts() {
        var accounts = new LinkedHashMap<UUID, String>();
        members.forEach(member -> accounts.put(member.inspectorId(), member.subject()));
        return accounts;
    }

    /** Their service numbers. */
    List<String> numbers() {
        return members.stream().map(TeamMember::number).toList();
    }

    private String names() {
        return members.stream()
                .map(member -> member.name() + " (" + member.number() + ")")
                .collect(Collectors.joining(", "));
    }

    /**
     * One of those who go there.
     *
     * @param inspectorId the entry in the library
     * @param number service number
     * @param name what people read beside it
     * @param subject the account, by which a caller is known as a member
     */
    @Embeddable
    record TeamMember(UUID inspectorId, String number, String name, String subject) {

        static TeamMember of(AbleInspector able) {
            return new TeamMember(able.id(), able.number(), able.name(), able.subject());
        }
    }

    /**
     * How many go at least, and which clause says so.
     *
     * @param people at least so many
     * @param source the document
     * @param clause where in it
     */
    record TeamMinimum(int people, LegalGround rule) {}
}
