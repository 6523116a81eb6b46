package worksafe.platform.registers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.PhoneNumber;
import worksafe.kernel.ResidentId;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.personal.Disclosures;
import worksafe.platform.duties.personal.PersonalData;
import worksafe.platform.duties.personal.SealedDocument;
import worksafe.platform.duties.personal.SealedValue;
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.kind.Field;
import worksafe.platform.registers.kind.FieldType;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.registers.kind.RegisterKind;

/** Seals the personal fields of entries, leaves their masks in sight, and opens them for a purpose. */
@ApplicationScoped
class PersonalFields implements SealedDocument {

    private static final int SHOWN = 4;

    private final PersonalData personal;
    private final Disclosures disclosures;

    PersonalFields(PersonalData personal, Disclosures disclosures) {
        this.personal = personal;
        this.disclosures = disclosures;
    }

    /**
     * The content as it is kept. A mask that was read and is sent back unchanged stands for the value behind it.
     *
     * @param before the content that is corrected; absent for a new entry
     * @throws RequestProblem 400 for a number that cannot be one
     */
    EntryContent seal(RegisterKind kind, UUID entryId, JsonNode written, @Nullable EntryContent before) {
        ObjectNode data = written.deepCopy();
        var sealed = RegisterJson.object();
        var refused = new ArrayList<Violation>();
        for (var field : kind.personal()) {
            var value = data.path(field.name()).textValue();
            if (value == null) {
                continue;
            }
            if (before != null
                    && before.sealed().has(field.name())
                    && value.equals(before.data().path(field.name()).textValue())) {
                sealed.set(field.name(), before.sealed().get(field.name()));
                continue;
            }
            try {
                var normal = normal(field, value);
                sealed.putObject(field.name())
                        .put(
                                "sealed",
                                personal.seal(entryId, field.column(), normal).text())
                        .put("index", index(kind, field, normal));
                data.put(field.name(), masked(field, normal));
            } catch (InvalidValue invalid) {
                refused.add(new Violation("/data/" + field.name(), invalid.code(), invalid.arguments()));
            }
        }
        if (!refused.isEmpty()) {
            throw RequestProblem.invalid(refused.toArray(Violation[]::new));
        }
        return new EntryContent(data, sealed);
    }

    /** Whether that content is what is written, personal values compared by their hash. */
    boolean says(RegisterKind kind, EntryContent content, JsonNode written) {
        ObjectNode rest = written.deepCopy();
        ObjectNode kept = content.data().deepCopy();
        for (var field : kind.personal()) {
            var value = written.path(field.name()).textValue();
            var index = content.sealed().path(field.name()).path("index").textValue();
            try {
                if (!Objects.equals(value == null ? null : index(kind, field, value), index)) {
                    return false;
                }
            } catch (InvalidValue invalid) {
                return false;
            }
            rest.remove(field.name());
            kept.remove(field.name());
        }
        // Through text, since a number written as long is read back as int.
        return RegisterJson.read(rest.toString()).equals(kept);
    }

    /** The keyed hash by which equal values of a field are found. */
    String index(RegisterKind kind, Field field, String value) {
        return personal.blindIndex(kind.code() + "." + field.name(), normal(field, value));
    }

    /** As {@link #index}, for any text at all. */
    String fingerprint(RegisterKind kind, Field field, String value) {
        return personal.blindIndex(kind.code() + "." + field.name() + ".asked", value);
    }

    /** The personal fields in clear, each reading audited. */
    ObjectNode open(RegisterKind kind, RegisterEntry entry, StatedPurpose purpose) {
        var opened = RegisterJson.object();
        var reading = AuditedAct.of(
                        "register-entry-disclosed",
                        "register-entry",
                        entry.entryId(),
                        entry.holder().region())
                .version(entry.version())
                .belongingTo(entry.holder().sector(), entry.holder().enterpriseId());
        disclosures.permit(purpose, reading);
        for (var field : kind.personal()) {
            var sealed =
                    entry.content().sealed().path(field.name()).path("sealed").textValue();
            if (sealed != null) {
                opened.put(
                        field.name(),
                        personal.open(
                                entry.entryId(), field.column(), new SealedValue(sealed), purpose.purpose(), reading));
            }
        }
        return opened;
    }

    @Override
    public String column() {
        return "register_entry.sealed";
    }

    /** The sealed fields of an entry under another key; the indexes by which they are found stay. */
    @Override
    public String exchange(String text, Exchange each) {
        var exchanged = text;
        for (var field : fields(text).properties()) {
            var sealed = field.getValue().path("sealed").textValue();
            if (sealed != null) {
                // No two sealed values are equal, so that each is found by itself.
                exchanged = exchanged.replace(
                        sealed,
                        each.of(Field.column(field.getKey()), new SealedValue(sealed))
                                .text());
            }
        }
        return exchanged;
    }

    private static ObjectNode fields(String text) {
        try {
            return RegisterJson.readObject(text);
        } catch (IllegalStateException | ClassCastException e) {
            // What it could not read is not repeated.
            throw new IllegalArgumentException("not an object of sealed fields", e);
        }
    }

    private static String normal(Field field, String value) {
        return switch (field.type()) {
            case PHONE -> PhoneNumber.of(value).value();
            case RESIDENT_ID -> ResidentId.of(value).value();
            default -> value.strip();
        };
    }

    /** A number is told by its end; of a text nothing is shown, not even how long it is. */
    private static String masked(Field field, String value) {
        if (field.type() == FieldType.TEXT) {
            return "*".repeat(SHOWN);
        }
        var shown = value.length() > SHOWN ? value.substring(value.length() - SHOWN) : "";
        return "*".repeat(value.length() - shown.length()) + shown;
    }
}
