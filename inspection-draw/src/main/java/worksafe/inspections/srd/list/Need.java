package worksafe.inspections.srd.list;

import worksafe.inspections.srd.form.DrawText;
import worksafe.inspections.srd.form.Encoding;
import worksafe.inspections.srd.form.JsonReader;
import worksafe.inspections.srd.form.JsonWriter;
import worksafe.inspections.srd.form.Leaf;

/**
 * The qualification that whoever leads the visit of an object must have. An object has one need or none.
 *
 * @param objectId the object
 * @param skill the qualification
 */
public record Need(String objectId, String skill) {

    /** The object alone tells needs apart. */
    public static final int STRINGS = 1;

    /** @throws worksafe.kernel.InvalidValue {@code draw-text-…} */
    public Need {
        DrawText.require("object", objectId);
        DrawText.require("skill", skill);
    }

    static Need ofLeaf(byte[] leaf) {
        return new Need(Leaf.text(leaf, 0), Leaf.text(leaf, 1));
    }

    /** {@code LP(objectId) || LP(skill)}. */
    public byte[] leaf() {
        return new Encoding().text(objectId).text(skill).bytes();
    }

    public void write(JsonWriter json) {
        json.begin('{').name("object").text(objectId).name("skill").text(skill).end('}');
    }

    public static Need read(JsonReader json) {
        json.begin('{');
        var object = json.name("object").text();
        var skill = json.name("skill").text();
        json.end('}');
        return new Need(object, skill);
    }
}
