package worksafe.inspections.srd;

import worksafe.inspections.srd.form.JsonReader;
import worksafe.inspections.srd.form.JsonWriter;

/**
 * A replacement that was carried out: there is no new randomness in it, the next ticket of the stratum takes the place.
 *
 * @param replacement which object fell out, and why
 * @param substitute who comes instead
 * @param team who goes there
 */
public record Substitution(Replacement replacement, DrawnCandidate substitute, Team team) {

    void write(JsonWriter json) {
        json.begin('{');
        json.name("replaced").text(replacement.objectId());
        json.name("reason").text(replacement.reason());
        json.name("evidence").digest(replacement.evidence());
        json.name("stratum").text(substitute.stratum());
        json.name("rank").number(substitute.rank());
        json.name("object").text(substitute.id());
        json.name("ticket").digest(substitute.ticket());
        team.writeInspectors(json);
        json.end('}');
    }

    static Substitution read(JsonReader json) {
        json.begin('{');
        var replaced = json.name("replaced").text();
        var reason = json.name("reason").text();
        var evidence = json.name("evidence").digest();
        var stratum = json.name("stratum").text();
        var rank = json.name("rank").integer();
        var object = json.name("object").text();
        var ticket = json.name("ticket").digest();
        var team = Team.readInspectors(json, object);
        json.end('}');
        return new Substitution(
                new Replacement(replaced, reason, evidence), new DrawnCandidate(stratum, rank, object, ticket), team);
    }
}
