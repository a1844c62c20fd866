package nl.doorstroom.trajectories.instrument;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import nl.doorstroom.platform.codelist.CodeList;
import nl.doorstroom.platform.codelist.CodeLists;

/** Limits of the present tenant, by kind. */
@Singleton
public class InstrumentLimits implements PanacheRepositoryBase<InstrumentLimit, UUID> {

    private final CodeLists codes;

    InstrumentLimits(CodeLists codes) {
        this.codes = codes;
    }

    public Optional<InstrumentLimit> findByKind(String kind) {
        return find("kind", kind).firstResultOptional();
    }

    /** @param kind entry of the list instruments */
    public InstrumentRules rules(CodeList.Entry kind) {
        return InstrumentRules.of(kind, findByKind(kind.code()).orElse(null));
    }

    /** Those of every kind, also of one that may not be chosen any more, in the order of the list. */
    public Map<String, InstrumentRules> rulesByKind() {
        Map<String, InstrumentLimit> limits =
                streamAll().collect(Collectors.toMap(InstrumentLimit::kind, Function.identity()));
        Map<String, InstrumentRules> rules = new LinkedHashMap<>();
        codes.find(InstrumentRules.CODE_LIST)
                .orElseThrow()
                .codes()
                .forEach(kind -> rules.put(kind.code(), InstrumentRules.of(kind, limits.get(kind.code()))));
        return rules;
    }

    /** What holds for an instrument that is registered, whether or not its kind may still be chosen. */
    public InstrumentRules rulesOf(Instrument instrument) {
        return rules(codes.entry(InstrumentRules.CODE_LIST, instrument.kind()));
    }
}
