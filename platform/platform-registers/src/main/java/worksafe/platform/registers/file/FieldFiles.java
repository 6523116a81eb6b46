package worksafe.platform.registers.file;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import worksafe.platform.files.Attachments;
import worksafe.platform.files.FileView;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.kind.Field;
import worksafe.platform.registers.kind.FieldType;

/**
 * Attaches the files that fields of type {@code file} name to the row that has these fields. A value without an id is a paper
 * that is kept elsewhere, known by its digest.
 */
@ApplicationScoped
public class FieldFiles {

    private final Attachments attachments;

    FieldFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    private record Named(String pointer, UUID id, String sha256) {}

    /**
     * Attaches what the content names, once its row is there, in the transaction that writes it. What was attached before
     * stays so, whether it is named again or not.
     *
     * @param base where the content stands in the request, put before each pointer
     * @param kind of the row, as its {@code FileOwner} has it
     * @throws NotFound 404 for a file that is not there, or is another account's
     * @throws RequestProblem 400 {@code register-file-digest} where the digest is not the file's
     */
    public void attach(Collection<Field> fields, JsonNode content, String base, String kind, UUID owner) {
        var named = new ArrayList<Named>();
        collect(fields, content, base, named);
        if (named.isEmpty()) {
            return;
        }
        attachments.attach(named.stream().map(Named::id).toList(), kind, owner);
        var files = attachments.of(kind, owner).stream().collect(Collectors.toMap(FileView::id, Function.identity()));
        var wrong = named.stream()
                .filter(value -> !isDigestOf(value.sha256(), files, value.id()))
                .map(value -> new Violation(value.pointer() + "/sha256", "register-file-digest"))
                .toArray(Violation[]::new);
        if (wrong.length > 0) {
            throw RequestProblem.invalid(wrong);
        }
    }

    private static boolean isDigestOf(String sha256, Map<UUID, FileView> files, UUID id) {
        var file = files.get(id);
        return file != null && List.of(file.sha256(), file.receivedSha256()).contains(sha256);
    }

    private static void collect(Collection<Field> fields, JsonNode data, String base, List<Named> named) {
        for (var field : fields) {
            var value = data.path(field.name());
            var pointer = base + "/" + field.name();
            if (value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                    collect(field, value.get(i), pointer + "/" + i, named);
                }
            } else {
                collect(field, value, pointer, named);
            }
        }
    }

    private static void collect(Field field, JsonNode value, String pointer, List<Named> named) {
        if (field.type() == FieldType.LIST) {
            collect(field.fields().values(), value, pointer, named);
        } else if (field.type() == FieldType.FILE && value.path("id").isTextual()) {
            named.add(new Named(
                    pointer,
                    UUID.fromString(value.path("id").textValue()),
                    value.path("sha256").asText()));
        }
    }
}
