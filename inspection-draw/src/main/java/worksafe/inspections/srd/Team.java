package worksafe.inspections.srd;

import java.util.List;
import worksafe.inspections.srd.form.JsonReader;
import worksafe.inspections.srd.form.JsonWriter;

/**
 * Who goes to an object. Where the rules leave too few inspectors, or none who may lead, nobody does: the object is
 * unassignable, which is published and never drawn again.
 *
 * @param objectId the object
 * @param inspectors the leader, who has the qualification needed, and the others in the order of their lots; none if
 *     unassignable
 */
public record Team(String objectId, List<String> inspectors) {

    private static final String ASSIGNED = "ASSIGNED";
    private static final String UNASSIGNABLE = "UNASSIGNABLE";

    public Team {
        inspectors = List.copyOf(inspectors);
    }

    /** Whether someone goes. */
    public boolean isAssigned() {
        return !inspectors.isEmpty();
    }

    void write(JsonWriter json) {
        json.begin('{').name("object").text(objectId);
        writeInspectors(json);
        json.end('}');
    }

    /** The part that substitutions have, too. */
    void writeInspectors(JsonWriter json) {
        json.name("status").text(isAssigned() ? ASSIGNED : UNASSIGNABLE);
        json.name("inspectors").begin('[');
        inspectors.forEach(json::text);
        json.end(']');
    }

    static Team read(JsonReader json) {
        json.begin('{');
        var team = readInspectors(json, json.name("object").text());
        json.end('}');
        return team;
    }

    static Team readInspectors(JsonReader json, String objectId) {
        var status = json.name("status").oneOf(ASSIGNED, UNASSIGNABLE);
        var inspectors = json.name("inspectors").texts();
        if (inspectors.isEmpty() != status.equals(UNASSIGNABLE)) {
            throw json.refused("inspectors as the status says");
        }
        return new Team(objectId, inspectors);
    }
}
