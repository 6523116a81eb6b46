package worksafe.acceptance.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An operation as a committed OpenAPI document names it.
 *
 * @param id its operation id; of what all services serve alike with {@code {Context}} in the place of the context
 * @param action what a role must be permitted; empty where none is asked
 * @param roles who may, where the document says so
 * @param isPublic whether it is answered without a token
 * @param isOfRegister whether it is one of a kind of register
 */
record CommittedOperation(String id, String action, List<String> roles, boolean isPublic, boolean isOfRegister) {

    private static final Pattern PATH = Pattern.compile("  (/[^ ]*):");
    private static final Pattern METHOD = Pattern.compile("    (?:get|post|put|delete|patch):");
    private static final Pattern ID = Pattern.compile("      operationId: \"?([\\w{}]+)\"?");
    private static final Pattern ITEM = Pattern.compile("      - \"?([\\w:-]+)\"?");
    private static final String PERMISSIONS = "      x-permissions:";
    private static final String ROLES = "      x-roles:";
    private static final String OPEN = "      security: []";

    /**
     * All of a document. It is read line by line, since it is written by one writer and parsing two hundred thousand lines takes
     * seconds.
     */
    static List<CommittedOperation> of(String document) {
        var found = new ArrayList<CommittedOperation>();
        var path = "";
        var reading = new Reading(path);
        var list = "";
        for (var line : Repository.read(Repository.ROOT.resolve(document))
                .lines()
                .dropWhile(text -> !text.equals("paths:"))
                .skip(1)
                .takeWhile(text -> text.startsWith(" "))
                .toList()) {
            var item = ITEM.matcher(line);
            if (item.matches()) {
                reading.add(list, item.group(1));
                continue;
            }
            list = line;
            var begun = PATH.matcher(line);
            var id = ID.matcher(line);
            if (begun.matches()) {
                path = begun.group(1);
            } else if (METHOD.matcher(line).matches()) {
                reading.end(found);
                reading = new Reading(path);
            } else if (id.matches()) {
                reading.id = id.group(1);
            } else if (line.equals(OPEN)) {
                reading.isPublic = true;
            }
        }
        reading.end(found);
        return found;
    }

    /** What was read of one so far. */
    private static final class Reading {

        private final String path;
        private final List<String> actions = new ArrayList<>();
        private final List<String> roles = new ArrayList<>();
        private String id = "";
        private boolean isPublic;

        Reading(String path) {
            this.path = path;
        }

        void add(String list, String item) {
            if (list.equals(PERMISSIONS)) {
                actions.add(item);
            } else if (list.equals(ROLES)) {
                roles.add(item);
            }
        }

        void end(List<CommittedOperation> found) {
            if (!id.isEmpty()) {
                found.add(new CommittedOperation(
                        id,
                        String.join(" ", actions),
                        List.copyOf(roles),
                        isPublic,
                        path.contains("/registers/") && !path.contains("{kind}")));
            }
        }
    }
}
