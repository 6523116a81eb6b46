package worksafe.inspections.srd.list;

import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.JsonReader;
import worksafe.inspections.srd.form.JsonWriter;

/**
 * What a seal says of one list.
 *
 * @param root the Merkle root of its leaves
 * @param size how many there are
 */
public record ListRoot(Digest root, int size) {

    public void write(JsonWriter json) {
        json.begin('{').name("root").digest(root).name("size").number(size).end('}');
    }

    public static ListRoot read(JsonReader json) {
        json.begin('{');
        var root = json.name("root").digest();
        var size = json.name("size").integer();
        json.end('}');
        return new ListRoot(root, size);
    }
}
