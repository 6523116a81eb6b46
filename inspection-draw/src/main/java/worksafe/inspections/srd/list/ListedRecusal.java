package worksafe.inspections.srd.list;

import worksafe.inspections.srd.form.DrawText;
import worksafe.inspections.srd.form.Encoding;
import worksafe.inspections.srd.form.JsonReader;
import worksafe.inspections.srd.form.JsonWriter;
import worksafe.inspections.srd.form.Leaf;

/**
 * An inspector who must not be sent to an object.
 *
 * @param objectId the object
 * @param inspectorId the inspector
 * @param reason why; published with the bundle, so a code rather than a story
 */
public record ListedRecusal(String objectId, String inspectorId, String reason) {

    /** Object and inspector tell recusals apart. */
    public static final int STRINGS = 2;

    /** @throws worksafe.kernel.InvalidValue {@code draw-text-…} */
    public ListedRecusal {
        DrawText.require("object", objectId);
        DrawText.require("inspector", inspectorId);
        DrawText.require("reason", reason);
    }

    static ListedRecusal ofLeaf(byte[] leaf) {
        return new ListedRecusal(Leaf.text(leaf, 0), Leaf.text(leaf, 1), Leaf.text(leaf, 2));
    }

    /** {@code LP(objectId) || LP(inspectorId) || LP(reason)}. */
    public byte[] leaf() {
        return new Encoding().text(objectId).text(inspectorId).text(reason).bytes();
    }

    public void write(JsonWriter json) {
        json.begin('{')
                .name("object")
                .text(objectId)
                .name("inspector")
                .text(inspectorId)
                .name("reason")
                .text(reason)
                .end('}');
    }

    public static ListedRecusal read(JsonReader json) {
        json.begin('{');
        var object = json.name("object").text();
        var inspector = json.name("inspector").text();
        var reason = json.name("reason").text();
        json.end('}');
        return new ListedRecusal(object, inspector, reason);
    }
}
