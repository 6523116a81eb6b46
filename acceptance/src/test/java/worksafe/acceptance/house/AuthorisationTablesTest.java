package worksafe.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import worksafe.acceptance.authorisation.PolicyOracle;

/**
 * Who may do what is one table a service, {@code permissions.csv}. No operation is without an action of it, no action without an
 * operation; and what somebody read in the policy says the same.
 */
class AuthorisationTablesTest {

    private final PolicyOracle oracle = PolicyOracle.read();

    @Test
    void everyOperationHasAnActionOfTheTableOrIsPublic() throws IOException {
        var wrong = new ArrayList<String>();
        for (var context : PermissionTables.contexts()) {
            var table = PermissionTables.table(context);
            for (var operation : PermissionTables.served(context)) {
                if (operation.isPublic() != operation.action().isEmpty()) {
                    wrong.add(context + " " + operation.id() + ": a token without an action, or an action without one");
                } else if (!operation.isPublic() && !table.containsKey(operation.action())) {
                    wrong.add(context + " " + operation.id() + ": no line for " + operation.action());
                }
            }
        }

        assertThat(PermissionTables.common()).hasSizeGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyActionIsOfAnOperation() throws IOException {
        for (var context : PermissionTables.contexts()) {
            var used = PermissionTables.served(context).stream()
                    .map(CommittedOperation::action)
                    .toList();

            assertThat(used)
                    .as(context)
                    .containsAll(PermissionTables.table(context).keySet());
        }
    }

    /** A kind of register says who, of those whom the table permits; every other document says what the table says. */
    @Test
    void documentsNameTheRolesOfTheTable() throws IOException {
        for (var context : PermissionTables.contexts()) {
            var table = PermissionTables.table(context);
            for (var operation : PermissionTables.own(context)) {
                var roles = table.getOrDefault(operation.action(), Set.of());
                if (operation.isOfRegister()) {
                    var known = new TreeSet<>(roles);
                    known.addAll(oracle.doubts().getOrDefault(context + "/" + operation.action(), Set.of()));
                    assertThat(known).as(operation.id()).containsAll(operation.roles());
                } else {
                    assertThat(new TreeSet<>(operation.roles()))
                            .as(operation.id())
                            .isEqualTo(roles);
                }
            }
        }
    }

    @Test
    void tablesSayWhatWasReadInThePolicy() throws IOException {
        var differences = new TreeSet<String>();
        var doubts = new TreeSet<String>();
        var spoken = new TreeSet<String>();
        oracle.doubts().forEach((action, roles) -> roles.forEach(role -> doubts.add(action + " not for " + role)));
        for (var context : PermissionTables.contexts()) {
            PermissionTables.table(context).forEach((action, roles) -> {
                var read = oracle.of(context, action)
                        .map(PolicyOracle.Line::roles)
                        .orElse(Set.of("a line in authorisation-oracle.csv"));
                spoken.add(oracle.key(context, action));
                var where = context + "/" + action;
                roles.stream()
                        .filter(role -> !read.contains(role))
                        .forEach(role -> differences.add(where + " for " + role));
                read.stream()
                        .filter(role -> !roles.contains(role))
                        .forEach(role -> differences.add(where + " not for " + role));
            });
        }

        assertThat(differences)
                .as("tables against the reading, but for authorisation-doubts.csv")
                .isEqualTo(doubts);
        assertThat(oracle.keys()).as("lines of actions that are no more").isEqualTo(spoken);
    }
}
