package nl.doorstroom.participants.startrestriction;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Start restrictions of the present tenant; {@link StartRestrictionRegister} alone knows what is in them. */
@Singleton
class StartRestrictionRepository implements PanacheRepositoryBase<StartRestriction, UUID> {}
