package worksafe.inspections.srd;

import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.JsonReader;
import worksafe.inspections.srd.form.JsonWriter;

/**
 * A candidate at its place in the order of tickets.
 *
 * @param stratum its stratum
 * @param rank its place within the stratum, from 1
 * @param id the candidate
 * @param ticket its smallest ticket
 */
public record DrawnCandidate(String stratum, int rank, String id, Digest ticket) {

    void write(JsonWriter json) {
        json.begin('{')
                .name("stratum")
                .text(stratum)
                .name("rank")
                .number(rank)
                .name("object")
                .text(id)
                .name("ticket")
                .digest(ticket)
                .end('}');
    }

    static DrawnCandidate read(JsonReader json) {
        json.begin('{');
        var stratum = json.name("stratum").text();
        var rank = json.name("rank").integer();
        var id = json.name("object").text();
        var ticket = json.name("ticket").digest();
        json.end('}');
        return new DrawnCandidate(stratum, rank, id, ticket);
    }
}
