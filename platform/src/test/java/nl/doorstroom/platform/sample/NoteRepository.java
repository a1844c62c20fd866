package nl.doorstroom.platform.sample;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Notes of the present tenant. */
@Singleton
public class NoteRepository implements PanacheRepositoryBase<Note, UUID> {}
